import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const serverAddress = process.env.NHIEMKY_SERVER ?? "http://localhost:8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts one fresh nonce per page in this place; the component kit's style elements carry it.
  html: { cspNonce: "__CSP_NONCE__" },
  server: { port: 5173, proxy: { "/api": serverAddress } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Nothing is inlined as data: the policy forbids it and files cache better.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      treeshake: {
        // A contract also fills the server's catalogues of errors and permissions; the pages take only what they use.
        moduleSideEffects: (id) => !/\/(domains|foundation|libraries)\/[^/]+\/src\//.test(id),
      },
    },
  },
});
