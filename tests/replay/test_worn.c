// A session with faults that grow, come and go, parts that wear and one that burns: what the trainee notices,
// what a repair ends, and that a journal of all that plays again bit for bit.
#include "engine/base/file.h"
#include "engine/journal/journal.h"
#include "engine/journal/writer.h"
#include "engine/scenario/scenario.h"
#include "engine/script/script.h"
#include "engine/session/internal.h"
#include "engine/session/replay.h"
#include "engine/session/session.h"
#include "engine/session/view.h"
#include "tests/replay/compiled.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <stdlib.h>
#include <string.h>

static struct scenario *scenario;
static char root[256];

static struct session *open_worn(uint64_t seed)
{
    struct session *session = NULL;
    struct error error = {0};
    if (session_open(scenario, NULL, SESSION_EVALUATION, seed, "fr", &session, &error) !=
        STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return session;
}

static void
act(struct session *session, enum action_kind kind, const char *on, const char *mode, double value)
{
    struct action action = {.kind = kind, .at = -1.0, .value = value};
    struct outcome outcome;
    text_copy(action.on, sizeof action.on, on);
    text_copy(action.mode, sizeof action.mode, mode);
    assert_int_equal(session_act(session, &action, &outcome, NULL), STATUS_OK);
}

static uint32_t fault_of(const char *ref, const char *mode)
{
    const struct plant *plant = scenario->plant;
    uint32_t found = plant_variant_find(plant, plant_component_find(plant, ref), PLANT_FAULT, mode);
    assert_int_not_equal(found, PLANT_NONE);
    return found;
}

// How often something of that mode was noticed.
static uint32_t noticed(struct session *session, const char *mode, const char **shown)
{
    const struct view *view = session_view(session);
    uint32_t count = 0;
    for (uint32_t i = 0; i < view->fact_count; i++) {
        const struct observation *row = &view->facts[i].observation;
        if (row->kind == OBSERVATION_AMBIENT && strcmp(row->mode, mode) == 0) {
            count++;
            *shown = row->shown;
        }
    }
    return count;
}

static void a_part_that_burns_is_noticed_once_by_its_station(void **state)
{
    (void)state;
    struct session *session = open_worn(42);
    const char *shown = "";
    act(session, ACTION_WAIT, "", "", 20.0); // shorted for less than 20 s
    assert_int_equal(noticed(session, "damage", &shown), 0);
    act(session, ACTION_WAIT, "", "", 40.0);
    assert_int_equal(noticed(session, "damage", &shown), 1);
    assert_non_null(strstr(shown, "poste 3"));
    assert_true(sim_burnt(session->sim, fault_of("R1", "open")));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void a_repair_ends_a_mode_of_which_the_kind_says_more(void **state)
{
    (void)state;
    struct session *session = open_worn(42);
    uint32_t loose = fault_of("R2", "loose_terminal_1");
    assert_true(sim_fault_present(session->sim, loose)); // at work or not
    act(session, ACTION_OPERATE, "Q0", "handle", 0);
    act(session, ACTION_LOCK, "Q0", "", 0);
    act(session, ACTION_REPAIR, "R2", "tighten", 0);
    assert_false(sim_fault_present(session->sim, loose));
    act(session, ACTION_WAIT, "", "", 10.0);
    assert_false(sim_fault_present(session->sim, loose));
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void years_of_use_are_there_when_the_trainee_comes(void **state)
{
    (void)state;
    struct session *session = open_worn(42);
    uint32_t worn = fault_of("R2", "worn");
    assert_true(sim_severity(session->sim, worn) >= 0.5);
    assert_true(sim_severity(session->sim, fault_of("R1", "worn")) < 0.05);
    assert_int_equal(session_close(session, NULL, "", NULL), STATUS_OK);
}

static void another_seed_is_another_loose_terminal(void **state)
{
    (void)state;
    struct session *one = open_worn(42);
    struct session *two = open_worn(43);
    uint32_t loose = fault_of("R2", "loose_terminal_1");
    uint32_t differences = 0;
    for (uint32_t i = 0; i < 100; i++) {
        assert_int_equal(session_advance(one, 100, NULL), STATUS_OK);
        assert_int_equal(session_advance(two, 100, NULL), STATUS_OK);
        differences +=
            (sim_severity(one->sim, loose) > 0.0) != (sim_severity(two->sim, loose) > 0.0);
    }
    assert_true(differences > 5);
    assert_int_equal(session_close(one, NULL, "", NULL), STATUS_OK);
    assert_int_equal(session_close(two, NULL, "", NULL), STATUS_OK);
}

static void record_reference(const char *folder, const char *keys)
{
    struct journal_opening opening = {.seed = 42};
    assert_int_equal(journal_opening_fill(&opening, keys, NULL), STATUS_OK);
    text_copy(opening.scenario, sizeof opening.scenario, scenario->identity);
    text_copy(opening.mode, sizeof opening.mode, "evaluation");
    text_copy(opening.language, sizeof opening.language, "fr");
    struct journal_writer *writer = NULL;
    struct session *session = NULL;
    assert_int_equal(journal_writer_create(
                         folder, &opening, scenario->bytes, scenario->byte_count, &writer, NULL),
                     STATUS_OK);
    assert_int_equal(session_open(scenario, writer, SESSION_EVALUATION, 42, "fr", &session, NULL),
                     STATUS_OK);
    for (uint32_t i = 0; i < scenario->reference_count; i++) {
        assert_int_equal(session_act(session, &scenario->reference[i], NULL, NULL), STATUS_OK);
    }
    assert_int_equal(session_close(session, keys, "finished", NULL), STATUS_OK);
    journal_writer_close(writer);
}

static void a_journal_of_worn_parts_is_replayed_without_a_difference(void **state)
{
    (void)state;
    char folder[300];
    char keys[300];
    char path[400];
    path_join(folder, sizeof folder, root, "worn");
    path_join(keys, sizeof keys, root, "keys");
    record_reference(folder, keys);
    path_join(path, sizeof path, folder, JOURNAL_NAME);
    struct journal *journal = NULL;
    assert_int_equal(journal_read(path, &journal, NULL), STATUS_OK);
    struct replay_result result;
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
    if (!result.ok) {
        fail_msg("%s", result.reason);
    }
    assert_true(result.line_seconds > 60.0);
    uint32_t damages = 0;
    for (uint32_t i = 0; i < journal->entry_count; i++) {
        const struct journal_entry *entry = &journal->entries[i];
        damages +=
            entry->kind == JOURNAL_OBSERVATION && strcmp(entry->observation->mode, "damage") == 0;
    }
    assert_int_equal(damages, 1);
    journal->opening.seed = 43; // other draws: the replay must say so
    assert_int_equal(replay_journal(scenario, journal, &result, NULL), STATUS_OK);
    assert_false(result.ok);
    journal_destroy(journal);
}

static int compile_worn(void **state)
{
    (void)state;
    temporary_folder(root, sizeof root);
    scenario = compiled_exercise("worn");
    return scenario == NULL ? -1 : 0;
}

static int clear_worn(void **state)
{
    (void)state;
    scenario_destroy(scenario);
    remove_folder(root);
    return 0;
}

int main(int argument_count, char **arguments)
{
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_that_burns_is_noticed_once_by_its_station),
        cmocka_unit_test(a_repair_ends_a_mode_of_which_the_kind_says_more),
        cmocka_unit_test(years_of_use_are_there_when_the_trainee_comes),
        cmocka_unit_test(another_seed_is_another_loose_terminal),
        cmocka_unit_test(a_journal_of_worn_parts_is_replayed_without_a_difference),
    };
    return cmocka_run_group_tests(tests, compile_worn, clear_worn);
}
