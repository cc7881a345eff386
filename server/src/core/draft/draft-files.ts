/** Extensions that a folder's drafts have. JSON and XML are drafts only where the configuration says so. */
export const DRAFT_EXTENSION = /\.(khabar|txt|md|markdown|html?|vtt|srt|docx)$/i;

/** Extensions that are drafts by their name, in whatever language they begin. */
export const CERTAIN_EXTENSION = /\.(khabar|draft\.txt)$/i;

/** Folders that hold no drafts; those whose names begin with a dot are left out too. */
export const SKIPPED_FOLDERS: readonly string[] = ['node_modules', '.git'];
