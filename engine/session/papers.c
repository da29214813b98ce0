// Generated papers, made when somebody opens one and kept until the session closes.
#include "engine/base/assert.h"
#include "engine/dossier/dossier.h"
#include "engine/session/internal.h"

#include <stdlib.h>

const struct document *
session_document(struct session *session, uint32_t paper, enum language language)
{
    const struct scenario *scenario = session->scenario;
    if (paper >= scenario->paper_count) {
        return NULL;
    }
    if (session->documents == NULL) {
        session->documents = calloc((size_t)scenario->paper_count * 2, sizeof(struct document *));
        ASSERT(session->documents != NULL);
    }
    struct document **kept = &session->documents[2 * paper + (language == LANGUAGE_EN ? 1 : 0)];
    if (*kept == NULL) {
        *kept = dossier_paper(scenario, scenario->papers[paper].id, language);
    }
    return *kept;
}

void papers_clear(struct session *session)
{
    for (uint32_t i = 0; session->documents != NULL && i < 2 * session->scenario->paper_count;
         i++) {
        document_destroy(session->documents[i]);
    }
    free(session->documents);
}
