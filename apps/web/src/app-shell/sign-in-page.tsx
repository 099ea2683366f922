import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMessages } from "../language/messages.ts";
import { sessionMessages } from "../session/session-messages.ts";
import { SignInForm } from "../session/sign-in-form.tsx";
import { PublicLayout } from "../shared-ui/public-layout.tsx";

export function SignInPage() {
  const t = useMessages(sessionMessages);
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  return (
    <PublicLayout title={t.signIn}>
      <SignInForm onDone={() => void navigate({ href: next ?? "/", replace: true })} />
    </PublicLayout>
  );
}
