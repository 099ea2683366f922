import { SegmentedControl } from "@mantine/core";
import { roleTexts } from "@nhiemky/access-control/contract";
import type { ReactNode } from "react";
import { useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/language.ts";
import { useMessages, useText } from "../../language/messages.ts";
import { setPreferences } from "../../preferences/preferences.ts";
import { ChangePasswordForm } from "../../session/change-password-form.tsx";
import { useMe } from "../../session/use-me.ts";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { say } from "../../shared-ui/said.ts";
import { AccessTokensSection } from "./access-tokens-section.tsx";
import { myAccountMessages } from "./my-account-messages.ts";
import classes from "./my-account-page.module.css";
import { SecondFactorSection } from "./second-factor-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";

/** What belongs to whoever is signed in: password, two-step sign-in, sessions, tokens, language. */
export function MyAccountPage() {
  const t = useMessages(myAccountMessages);
  const me = useMe();
  const language = useLanguage();
  return (
    <>
      <PageHeader title={t.title} description={`${me.displayName} · ${me.signInName}`} />
      <div className={classes.sections}>
        <Section title={t.roles}>
          <OwnRoles />
        </Section>
        <Section title={t.password}>
          <ChangePasswordForm onDone={() => say(t.passwordChanged)} />
        </Section>
        <Section title={t.secondFactor}>
          <SecondFactorSection isOn={me.hasSecondFactor} />
        </Section>
        <Section title={t.sessions}>
          <SessionsSection />
        </Section>
        <Section title={t.tokens}>
          <AccessTokensSection />
        </Section>
        <Section title={t.language}>
          <SegmentedControl
            aria-label={t.language}
            value={language}
            onChange={(next) => setPreferences({ language: next === "en" ? "en" : "vi" })}
            data={[
              { value: "vi", label: "Tiếng Việt" },
              { value: "en", label: "English" },
            ]}
          />
        </Section>
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function OwnRoles() {
  const t = useMessages(myAccountMessages);
  const text = useText();
  const formats = useFormats();
  const { grants } = useMe();
  if (grants.length === 0) return <p className={classes.plain}>{t.noRoles}</p>;
  return (
    <ul className={classes.list}>
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.unitId} ${grant.from}`}>
          <div>
            <strong>{text(roleTexts[grant.role].name)}</strong> · {grant.unitName ?? t.wholeInstance}
            <p className={classes.facts}>
              {text(roleTexts[grant.role].purpose)} · {formats.span(grant.from, grant.to)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
