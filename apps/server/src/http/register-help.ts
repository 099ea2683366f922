import type { ImplementedRoute } from "@nhiemky/access-control";
import type { Route } from "@nhiemky/http-contract";
import { declaredErrors } from "@nhiemky/kernel";
import type { FastifyInstance } from "fastify";
import { settingDefinitions } from "../settings.ts";
import { helpPage, helpStyle, type Markup, markup } from "./help-page.ts";

function accessText(route: Route): Markup {
  const { access } = route;
  if (access.kind === "public") return markup`không cần đăng nhập · public`;
  if (access.kind === "signed-in") return markup`đăng nhập · signed in`;
  return markup`<code>${access.permission}</code>`;
}

function routeRow(route: Route): Markup {
  return markup`<tr id="${route.id}"><td><code>${route.method} ${route.path}</code></td>
<td>${route.summary.vi}<br><span class="quiet" lang="en">${route.summary.en}</span></td><td>${accessText(route)}</td>
<td>${route.errors.map((error) => markup`<code title="${error.en}">${error.code}</code><br>`)}</td></tr>`;
}

function apiPage(routes: readonly Route[]): string {
  const tags = [...new Set(routes.map((route) => route.tag))].sort();
  const sections = tags.map((tag) => {
    const rows = routes.filter((route) => route.tag === tag).map(routeRow);
    return markup`<h2>${tag}</h2><div class="scroll" tabindex="0"><table><thead><tr><th>Địa chỉ · Route</th><th>Việc · What it does</th>
<th>Quyền · Permission</th><th>Mã lỗi · Error codes</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  });
  const intro = markup`<p>Gửi mã truy cập cá nhân trong đầu mục <code>Authorization: Bearer …</code> (tạo ở trang Tài khoản của tôi).
Mọi lời từ chối là <code>application/problem+json</code> với mã ổn định và câu giải thích bằng hai thứ tiếng. Danh sách có trang:
<code>page</code>, <code>pageSize</code>.</p><p lang="en" class="quiet">Send a personal access token in <code>Authorization: Bearer …</code>
(made on the page My account). Every refusal is <code>application/problem+json</code> with a stable code and a sentence in both languages.
Lists are paged: <code>page</code>, <code>pageSize</code>.</p><p><a href="/api/openapi.json">OpenAPI 3.1</a> · ${routes.length} địa chỉ · routes</p>`;
  return helpPage({ vi: "Giao diện lập trình", en: "Programming interface" }, markup`${intro}${sections}`);
}

function settingsPage(): string {
  const rows = Object.entries(settingDefinitions).map(
    ([name, setting]) => markup`<tr><td><code>${name}</code></td><td><code>${setting.default}</code></td>
<td>${setting.vi}<br><span class="quiet" lang="en">${setting.en}</span></td></tr>`,
  );
  const body = markup`<p>Thiết lập là biến môi trường, đọc một lần khi khởi động. <span lang="en" class="quiet">Settings are environment
variables, read once at start.</span></p><div class="scroll" tabindex="0"><table><thead><tr><th>Biến · Variable</th>
<th>Mặc định · Default</th><th>Ý nghĩa · Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return helpPage({ vi: "Thiết lập khi chạy", en: "Settings" }, body);
}

function errorsPage(): string {
  const rows = declaredErrors().map(
    (error) => markup`<tr id="${error.code}"><td><code>${error.code}</code></td><td>${error.status}</td>
<td>${error.vi}<br><span class="quiet" lang="en">${error.en}</span></td></tr>`,
  );
  const body = markup`<div class="scroll" tabindex="0"><table><thead><tr><th>Mã · Code</th><th>HTTP</th>
<th>Ý nghĩa · Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return helpPage({ vi: "Mã lỗi", en: "Error codes" }, body);
}

/** Pages that explain the API and the settings, served without the application so that they work when it does not. */
export function registerHelp(server: FastifyInstance, implemented: readonly ImplementedRoute[]): void {
  const api = apiPage(implemented.map(({ route }) => route));
  const settings = settingsPage();
  const errors = errorsPage();
  const hidden = { schema: { hide: true } };
  server.get("/help/api", hidden, (_request, reply) => reply.type("text/html; charset=utf-8").send(api));
  server.get("/help/settings", hidden, (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(settings),
  );
  server.get("/help/errors", hidden, (_request, reply) =>
    reply.type("text/html; charset=utf-8").send(errors),
  );
  server.get("/help/style.css", hidden, (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(helpStyle),
  );
}
