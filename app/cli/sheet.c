#include "app/cli/sheet.h"

#include "app/cli/graded.h"
#include "app/picture/paper.h"
#include "engine/base/document.h"
#include "engine/base/text.h"
#include "grading/report/report.h"

// The name that the centre gives to the pseudonym, "" if it gives none.
static enum status
candidate_name(const struct graded *graded, const char **name, struct error *error)
{
    const struct archive_candidate *candidates = NULL;
    uint32_t count = 0;
    *name = "";
    if (graded->archive == NULL) {
        return STATUS_OK;
    }
    RETURN_IF_FAILED(
        archive_candidates(graded->archive, graded->arena, &candidates, &count, error));
    for (uint32_t i = 0; i < count; i++) {
        if (text_equal(candidates[i].pseudonym, graded->journal->opening.person)) {
            *name = candidates[i].name;
        }
    }
    return STATUS_OK;
}

enum status sheet_print(const struct graded *graded,
                        const char *centre,
                        enum language language,
                        const char *path,
                        int *page_count,
                        struct error *error)
{
    struct report_source source = {
        .journal = graded->journal,
        .assessment = graded->assessment,
        .title = graded->scenario->title,
        .line = graded->scenario->plant->name,
        .reference_minutes = graded->scenario->minutes,
        .centre = centre,
        .sealed = graded->sealed,
    };
    RETURN_IF_FAILED(candidate_name(graded, &source.candidate, error));
    if (graded->archive != NULL) {
        RETURN_IF_FAILED(archive_visas(graded->archive,
                                       graded->arena,
                                       graded->journal->opening.session,
                                       &source.visas,
                                       &source.visa_count,
                                       error));
    }
    struct document *document = report_sheet(&source, language);
    enum status status = paper_print(document, NULL, path, page_count, error);
    document_destroy(document);
    return status;
}
