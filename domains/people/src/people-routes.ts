import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  idOf,
  pageOf,
  pageQuerySchema,
  textSchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { peopleErrors } from "./errors.ts";
import { peoplePermissions } from "./permissions.ts";
import {
  beginTenureSchema,
  membershipBeginnings,
  membershipEndings,
  membershipStatuses,
  particularsSchema,
  personIdSchema,
  recordPersonSchema,
  transferSchema,
  unitIdSchema,
} from "./person-schemas.ts";

const unitLinkSchema = z.object({ id: unitIdSchema, name: z.string() });
const tenureIdSchema = idOf<"tenure">();

const writesPerson = {
  kind: "permission",
  permission: peoplePermissions["person:write"],
  target: { kind: "entity", entity: "person", place: "params", name: "personId" },
} as const;
const writesUnit = {
  kind: "permission",
  permission: peoplePermissions["person:write"],
  target: { kind: "unit", place: "body", name: "unitId" },
} as const;
const ofPerson = z.object({ personId: personIdSchema });
const membershipReply = z.object({ membershipId: idOf<"membership">() });
const membershipErrors = [
  peopleErrors.PEOPLE_PERSON_NOT_FOUND,
  peopleErrors.PEOPLE_NO_MEMBERSHIP,
  peopleErrors.PEOPLE_DATES_REVERSED,
  peopleErrors.PEOPLE_LATER_CHANGE,
];

export const personLineSchema = z.object({
  id: personIdSchema,
  fullName: z.string(),
  birthYear: z.number().int().nullable(),
  gender: z.enum(["female", "male"]).nullable(),
  code: z.string().nullable(),
  isInvented: z.boolean(),
  /** Null: belongs to no unit on the day. */
  unit: unitLinkSchema.nullable(),
  status: z.enum(membershipStatuses).nullable(),
  posts: z.array(z.object({ unit: unitLinkSchema, post: z.string() })),
});
export type PersonLine = z.output<typeof personLineSchema>;

export const listPeopleRoute = defineRoute({
  id: "listPeople",
  method: "GET",
  path: "/api/people",
  tag: "people",
  summary: {
    vi: "Đảng viên và người giữ chức danh, xếp theo tên",
    en: "Members and post holders by given name",
  },
  access: {
    kind: "permission",
    permission: peoplePermissions["person:read"],
    target: { kind: "visible" },
  },
  query: pageQuerySchema.extend({
    unitId: unitIdSchema.optional(),
    text: z.string().trim().min(1).max(120).optional(),
    status: z.enum(membershipStatuses).optional(),
    post: z.string().max(60).optional(),
    /** Only those who hold a post of this very unit. */
    postsOfUnitId: unitIdSchema.optional(),
    on: civilDateSchema.optional(),
  }),
  response: pageOf(personLineSchema),
  errors: [],
});

const spellShape = {
  unit: unitLinkSchema,
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
  referenceNumber: z.string().nullable(),
  note: z.string().nullable(),
};

export const readPersonRoute = defineRoute({
  id: "readPerson",
  method: "GET",
  path: "/api/people/:personId",
  tag: "people",
  summary: {
    vi: "Một người: nơi sinh hoạt và chức danh qua thời gian",
    en: "A person: memberships and posts in time",
  },
  access: {
    kind: "permission",
    permission: peoplePermissions["person:read"],
    target: { kind: "entity", entity: "person", place: "params", name: "personId" },
  },
  params: ofPerson,
  response: particularsSchema.extend({
    id: personIdSchema,
    memberships: z.array(
      z.object({
        ...spellShape,
        status: z.enum(membershipStatuses),
        /** succession: the unit ended, and its members went over to its heir. */
        beganBy: z.enum([...membershipBeginnings, "succession"]),
        endedBy: z.enum([...membershipEndings, "succession"]).nullable(),
      }),
    ),
    tenures: z.array(
      z.object({ ...spellShape, id: tenureIdSchema, post: z.string(), endedWithUnit: z.boolean() }),
    ),
  }),
  errors: [peopleErrors.PEOPLE_PERSON_NOT_FOUND],
});

export const recordPersonRoute = defineRoute({
  id: "recordPerson",
  method: "POST",
  path: "/api/people",
  tag: "people",
  summary: { vi: "Ghi một người vào danh sách của tổ chức", en: "Record a person as a member of a unit" },
  access: writesUnit,
  body: recordPersonSchema,
  response: z.object({ personId: personIdSchema }),
  status: 201,
  errors: [
    peopleErrors.PEOPLE_CODE_TAKEN,
    peopleErrors.PEOPLE_BIRTH_CONTRADICTS,
    peopleErrors.PEOPLE_UNIT_NOT_EXISTING,
  ],
});

export const correctPersonRoute = defineRoute({
  id: "correctPerson",
  method: "PUT",
  path: "/api/people/:personId",
  tag: "people",
  summary: { vi: "Sửa thông tin một người", en: "Correct a person's particulars" },
  access: writesPerson,
  params: ofPerson,
  body: particularsSchema,
  response: z.object({ personId: personIdSchema }),
  errors: [
    peopleErrors.PEOPLE_PERSON_NOT_FOUND,
    peopleErrors.PEOPLE_CODE_TAKEN,
    peopleErrors.PEOPLE_BIRTH_CONTRADICTS,
  ],
});

export const transferMemberRoute = defineRoute({
  id: "transferMember",
  method: "POST",
  path: "/api/people/:personId/transfer",
  tag: "people",
  summary: { vi: "Chuyển sinh hoạt đảng", en: "Transfer a membership" },
  access: writesPerson,
  params: ofPerson,
  body: transferSchema,
  response: membershipReply,
  status: 201,
  errors: [
    ...membershipErrors,
    peopleErrors.PEOPLE_SAME_UNIT,
    peopleErrors.PEOPLE_UNIT_NOT_EXISTING,
    peopleErrors.PEOPLE_OUTSIDE_SCOPE,
  ],
});

export const recogniseMemberRoute = defineRoute({
  id: "recogniseMember",
  method: "POST",
  path: "/api/people/:personId/recognition",
  tag: "people",
  summary: { vi: "Công nhận đảng viên chính thức", en: "Recognise as an official member" },
  access: writesPerson,
  params: ofPerson,
  body: z.object({ on: civilDateSchema, referenceNumber: textSchema(60).nullable().default(null) }),
  response: membershipReply,
  status: 201,
  errors: [...membershipErrors, peopleErrors.PEOPLE_ALREADY_OFFICIAL],
});

export const endMembershipRoute = defineRoute({
  id: "endMembership",
  method: "POST",
  path: "/api/people/:personId/membership-end",
  tag: "people",
  summary: { vi: "Kết thúc sinh hoạt đảng", en: "End a membership" },
  access: writesPerson,
  params: ofPerson,
  body: z.object({ on: civilDateSchema, endedBy: z.enum(["removal", "leaving", "death"]) }),
  response: doneSchema,
  errors: membershipErrors,
});

export const beginTenureRoute = defineRoute({
  id: "beginTenure",
  method: "POST",
  path: "/api/tenures",
  tag: "people",
  summary: { vi: "Ghi người giữ chức danh", en: "Record who holds a post" },
  access: writesUnit,
  body: beginTenureSchema,
  response: z.object({ tenureId: tenureIdSchema }),
  status: 201,
  errors: [
    peopleErrors.PEOPLE_PERSON_NOT_FOUND,
    peopleErrors.PEOPLE_UNIT_NOT_EXISTING,
    peopleErrors.PEOPLE_DATES_REVERSED,
    peopleErrors.PEOPLE_POST_UNKNOWN,
    peopleErrors.PEOPLE_TENURE_OVERLAPS,
    peopleErrors.PEOPLE_POST_HELD,
  ],
});

export const endTenureRoute = defineRoute({
  id: "endTenure",
  method: "POST",
  path: "/api/tenures/:tenureId/end",
  tag: "people",
  summary: { vi: "Ghi ngày thôi giữ chức danh", en: "Record the end of a tenure" },
  access: {
    kind: "permission",
    permission: peoplePermissions["person:write"],
    target: { kind: "entity", entity: "tenure", place: "params", name: "tenureId" },
  },
  params: z.object({ tenureId: tenureIdSchema }),
  body: z.object({ on: civilDateSchema }),
  response: doneSchema,
  errors: [
    peopleErrors.PEOPLE_TENURE_NOT_FOUND,
    peopleErrors.PEOPLE_TENURE_ENDED,
    peopleErrors.PEOPLE_DATES_REVERSED,
  ],
});

export const readPostLedgerRoute = defineRoute({
  id: "readPostLedger",
  method: "GET",
  path: "/api/post-ledger",
  tag: "people",
  summary: {
    vi: "Số người giữ từng chức danh trước và sau",
    en: "How many hold each post, before and after",
  },
  access: {
    kind: "permission",
    permission: peoplePermissions["person:read"],
    target: { kind: "unit", place: "query", name: "unitId" },
  },
  query: z.object({ unitId: unitIdSchema, from: civilDateSchema, to: civilDateSchema }),
  response: z.object({
    counts: z.array(z.object({ post: z.string(), before: z.number().int(), after: z.number().int() })),
  }),
  errors: [peopleErrors.PEOPLE_DATES_REVERSED],
});
