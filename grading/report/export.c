#include "grading/report/report.h"
#include "grading/report/words.h"

static void write_decision(struct json_writer *writer, const struct decision *decision)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "rating", rating_word(decision->rating));
    json_write_member_text(writer, "by", decision->by);
    json_write_member_text(writer, "why", decision->why);
    json_write_member_text(writer, "utc", decision->utc);
    json_write_end_object(writer);
}

static void write_row(struct json_writer *writer, const struct assessed_row *row)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", row->criterion->id);
    json_write_member_text(writer, "rating", rating_word(row->proposed));
    json_write_key(writer, "citations");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < row->citation_count; i++) {
        json_write_integer(writer, row->citations[i]);
    }
    json_write_end_array(writer);
    json_write_member_bilingual(writer, "reason", row->reason);
    json_write_member_text(writer, "mode", criterion_mode_word(row->criterion->mode));
    json_write_member_bool(writer, "waits", row->waits);
    json_write_member_text(writer, "kept", rating_word(row->kept));
    json_write_key(writer, "decision");
    if (row->decision == NULL) {
        json_write_null(writer);
    } else {
        write_decision(writer, row->decision);
    }
    json_write_end_object(writer);
}

static void write_competence(struct json_writer *writer, const struct assessed_competence *one)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "id", one->competence->id);
    json_write_member_text(writer, "proposal", proposal_word(one->proposal));
    json_write_member_bilingual(writer, "label", proposal_text(one->proposal));
    json_write_member_bilingual(writer, "reason", one->reason);
    json_write_member_integer(writer, "observed", one->observed);
    json_write_member_integer(writer, "compliant", one->compliant);
    json_write_end_object(writer);
}

static void write_figures(struct json_writer *writer, const struct session_figures *figures)
{
    json_write_begin_object(writer);
    json_write_member_number(writer, "line_seconds", figures->line_seconds);
    json_write_member_number(writer, "diagnosis_seconds", figures->diagnosis_seconds);
    json_write_member_number(writer, "repair_seconds", figures->repair_seconds);
    json_write_member_number(writer, "parts_eur", figures->parts_eur);
    json_write_member_integer(writer, "parts", figures->parts);
    json_write_end_object(writer);
}

void report_json(struct json_writer *writer,
                 const struct journal *journal,
                 const struct assessment *assessment)
{
    json_write_begin_object(writer);
    json_write_member_text(writer, "session", journal->opening.session);
    json_write_member_text(writer, "exercise", assessment->scenario_id);
    json_write_member_text(writer, "scenario", assessment->scenario);
    json_write_member_text(writer, "engine", assessment->engine);
    json_write_member_text(writer, "mode", assessment->mode);
    json_write_member_text(writer, "outcome", session_outcome_word(assessment->outcome));
    json_write_member_bilingual(writer, "reason", assessment->outcome_reason);
    json_write_key(writer, "rows");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        write_row(writer, &assessment->rows[i]);
    }
    json_write_end_array(writer);
    json_write_key(writer, "competences");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < assessment->competence_count; i++) {
        write_competence(writer, &assessment->competences[i]);
    }
    json_write_end_array(writer);
    json_write_key(writer, "eliminating");
    json_write_begin_array(writer);
    for (uint32_t i = 0; i < assessment->eliminating_count; i++) {
        json_write_text(writer, assessment->eliminating[i]);
    }
    json_write_end_array(writer);
    json_write_member_integer(writer, "observed", assessment->observed);
    json_write_member_integer(writer, "compliant", assessment->compliant);
    json_write_key(writer, "figures");
    write_figures(writer, &assessment->figures);
    json_write_end_object(writer);
}

// A field between quotes; one that a spreadsheet would take for a formula begins with an apostrophe.
static void csv_field(struct text_builder *to, const char *text, bool last)
{
    text_builder_append_char(to, '"');
    if (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@' || text[0] == '\t') {
        text_builder_append_char(to, '\'');
    }
    for (; *text != '\0'; text++) {
        text_builder_append(to, *text == '"' ? "\"" : "");
        text_builder_append_char(to, *text);
    }
    text_builder_append(to, last ? "\"\r\n" : "\",");
}

void report_csv(struct text_builder *to,
                const struct journal *journal,
                const struct assessment *assessment,
                bool header)
{
    if (header) {
        text_builder_append(to,
                            "session,person,exercise,utc,mode,outcome,row,mode_of_row,"
                            "proposed,kept,decided_by,decided_why,reason_fr,citations\r\n");
    }
    for (uint32_t i = 0; i < assessment->row_count; i++) {
        const struct assessed_row *row = &assessment->rows[i];
        struct text_builder citations = {0};
        for (uint32_t k = 0; k < row->citation_count; k++) {
            text_builder_append_format(&citations, k == 0 ? "%u" : " %u", row->citations[k]);
        }
        csv_field(to, journal->opening.session, false);
        csv_field(to, journal->opening.person, false);
        csv_field(to, assessment->scenario_id, false);
        csv_field(to, journal->opening.utc, false);
        csv_field(to, assessment->mode, false);
        csv_field(to, session_outcome_word(assessment->outcome), false);
        csv_field(to, row->criterion->id, false);
        csv_field(to, criterion_mode_word(row->criterion->mode), false);
        csv_field(to, rating_word(row->proposed), false);
        csv_field(to, rating_word(row->kept), false);
        csv_field(to, row->decision == NULL ? "" : row->decision->by, false);
        csv_field(to, row->decision == NULL ? "" : row->decision->why, false);
        csv_field(to, row->reason.fr, false);
        csv_field(to, text_builder_text(&citations), true);
        text_builder_clear(&citations);
    }
}
