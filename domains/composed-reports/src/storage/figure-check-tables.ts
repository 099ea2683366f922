/** Rows of migrations/0001-figure-check.sql. */
export type FigureCheckTables = {
  figure_check: {
    id: string;
    unit_id: string;
    title: string;
    content: string;
    file_sha256: string | null;
    file_name: string | null;
    checked_at: Date;
    checked_by: string;
  };
  finding_acceptance: {
    figure_check_id: string;
    start_offset: number;
    end_offset: number;
    claim_kind: string;
    reason: string;
    accepted_by: string;
    accepted_at: Date;
  };
};
