#include "engine/base/file.h"
#include "engine/base/json.h"
#include "engine/scenario/scenario.h"
#include "engine/script/confine.h"
#include "engine/script/script.h"
#include "tests/support/check.h"
#include "tests/support/folders.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define PACK   "tests/scenarios/pack/scenarios/"
#define GOLDEN "tests/scenarios/compiled/good.json"

enum { PATH_BYTES = 256 };

static char root[PATH_BYTES];

static struct scenario *read_back(const char *json, size_t length)
{
    struct scenario *scenario = NULL;
    struct error error = {0};
    if (scenario_read(json, length, "compiled", &scenario, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return scenario;
}

static char *compile(const char *path, const struct script_options *options, size_t *length)
{
    char *json = NULL;
    struct error error = {0};
    if (script_compile(path, options, &json, length, NULL, &error) != STATUS_OK) {
        fail_msg("%s: %s", error.where, error.what);
    }
    return json;
}

static struct scenario *compile_scenario(const char *path, const struct script_options *options)
{
    size_t length = 0;
    char *json = compile(path, options, &length);
    struct scenario *scenario = read_back(json, length);
    free(json);
    return scenario;
}

// Writes a line of its own beside the pack's kinds and compiles it.
static enum status
compile_text(const char *text, struct script_mistakes *mistakes, struct error *error)
{
    char path[PATH_BYTES + 16];
    char *json = NULL;
    size_t length = 0;
    (void)snprintf(path, sizeof path, "%s/line.lua", root);
    assert_int_equal(file_write_atomic(path, text, strlen(text), error), STATUS_OK);
    const struct script_options options = {.shipped = PACK};
    enum status status = script_compile(path, &options, &json, &length, mistakes, error);
    free(json);
    return status;
}

// ---- What a good pack comes to ----

static void a_line_becomes_a_plant_with_its_nodes_laws_and_variants(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", NULL);
    const struct plant *plant = scenario->plant;
    assert_string_equal(scenario->id, "bench");
    assert_false(scenario->exercise);
    assert_int_equal(plant->component_count, 5);
    uint32_t heater = plant_component_find(plant, "R1");
    assert_int_equal(plant->components[heater].law_count, 1);
    const struct plant_law *law = &plant->laws[plant->components[heater].law_first];
    assert_string_equal(law->law, "resistor");
    assert_true(plant->parameters[law->parameter_first] == 50.0);
    assert_int_equal(plant->terminals[plant_terminal_find(plant, "G1:N")].node, PLANT_REFERENCE);
    uint32_t wire = plant_component_find(plant, "W1");
    assert_int_equal(plant->components[wire].flags & PLANT_CONNECTION, PLANT_CONNECTION);
    assert_int_equal(plant->components[wire].ends[0], plant_terminal_find(plant, "G1:L"));
    assert_int_equal(plant->components[wire].ends[1], plant_terminal_find(plant, "R1:1"));
    assert_true(plant->components[wire].length == 2.0);
    scenario_destroy(scenario);
}

static void a_fault_is_the_difference_it_makes_to_the_laws(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", NULL);
    const struct plant *plant = scenario->plant;
    uint32_t heater = plant_component_find(plant, "R1");
    uint32_t parameter = plant->laws[plant->components[heater].law_first].parameter_first;
    static const struct {
        enum plant_variant_kind kind;
        const char *id;
        double resistance;
    } wanted[] = {
        {PLANT_FAULT, "open", 1e9}, {PLANT_FAULT, "shorted", 0.5}, {PLANT_SPARE, "R10", 10.0}};
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        uint32_t variant = plant_variant_find(plant, heater, wanted[i].kind, wanted[i].id);
        assert_int_not_equal(variant, PLANT_NONE);
        assert_int_equal(plant->variants[variant].change_count, 1);
        const struct plant_change *change = &plant->changes[plant->variants[variant].change_first];
        assert_int_equal(change->parameter, parameter);
        assert_true(change->value == wanted[i].resistance);
    }
    uint32_t same = plant_variant_find(plant, heater, PLANT_SPARE, "R100");
    assert_int_equal(plant->variants[same].change_count, 0);
    assert_int_equal(plant->variants[same].equivalence, PLANT_SAME);
    scenario_destroy(scenario);
}

static void what_instruments_find_on_a_component_is_a_formula(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", NULL);
    const struct plant *plant = scenario->plant;
    uint32_t heater = plant_component_find(plant, "R1");
    uint32_t emissivity = plant_measure_find(plant, heater, MEASURE_EMISSIVITY);
    assert_int_not_equal(emissivity, PLANT_NONE);
    assert_true(plant->measures[emissivity].value.tokens[0].value == 0.3);
    uint32_t temperature = plant_measure_find(plant, heater, MEASURE_TEMPERATURE);
    assert_int_not_equal(temperature, PLANT_NONE);
    assert_true(plant->measures[temperature].value.count > 3);
    assert_int_equal(plant_measure_find(plant, heater, MEASURE_VIBRATION), PLANT_NONE);
    // a parameter is followed where a law has it as it is
    uint32_t noise = plant_measure_find(plant, heater, MEASURE_NOISE);
    assert_int_not_equal(noise, PLANT_NONE);
    const struct expression_token *first = &plant->measures[noise].value.tokens[0];
    assert_int_equal(first->op, EXPRESSION_PARAMETER);
    assert_int_equal(first->index,
                     plant->laws[plant->components[heater].law_first].parameter_first);
    scenario_destroy(scenario);
}

static void a_setting_is_its_law_parameter_in_display_units(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", NULL);
    const struct plant *plant = scenario->plant;
    uint32_t heater = plant_component_find(plant, "R1");
    const struct plant_setting *setting =
        &plant->settings[plant_setting_find(plant, heater, "value")];
    assert_int_equal(setting->parameter,
                     plant->laws[plant->components[heater].law_first].parameter_first);
    assert_true(setting->scale == 1000.0);
    assert_true(setting->nominal == 0.05);
    scenario_destroy(scenario);
}

static void the_program_keeps_its_charts_conditions_and_actions(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", NULL);
    const struct program *program = &scenario->plant->program;
    assert_int_equal(program->chart_count, 2);
    assert_int_equal(program->step_count, 4);
    assert_int_equal(program->transition_count, 3);
    // up(S1) · /S2
    const struct expression *condition = &program->transitions[0].condition;
    assert_int_equal(condition->count, 4);
    assert_int_equal(condition->tokens[0].op, EXPRESSION_RISING);
    assert_int_equal(condition->tokens[1].op, EXPRESSION_INPUT);
    assert_int_equal(condition->tokens[1].index, 1);
    assert_int_equal(condition->tokens[2].op, EXPRESSION_NOT);
    assert_int_equal(condition->tokens[3].op, EXPRESSION_AND);
    assert_int_equal(program->actions[program->steps[2].action_first + 2].kind,
                     PROGRAM_ACTION_FORCE_INITIAL);
    assert_true(program->steps[1].limit == 3.0);
    scenario_destroy(scenario);
}

static void an_exercise_brings_its_faults_people_and_solution(void **state)
{
    (void)state;
    struct scenario *scenario = compile_scenario(PACK "exercises/bench/good.lua", NULL);
    assert_true(scenario->exercise);
    assert_int_equal(scenario->fault_count, 2);
    assert_string_equal(scenario->plant->variants[scenario->faults[0].variant].id, "open");
    assert_true(scenario->faults[0].at == 1.0);
    assert_true(scenario->faults[0].course.severity == 1.0);
    assert_int_equal(scenario->faults[0].course.condition, PLANT_NONE);
    const struct plant_course *course = &scenario->faults[1].course;
    assert_true(course->severity == 0.6 && course->ramp == 1200.0 && course->every == 30.0);
    assert_true(course->lasting == 2.0 && course->mean_on == 5.0 && course->mean_off == 40.0);
    assert_int_equal(course->condition, 1);
    assert_int_equal(scenario->plant->conditions[1].count, 7);
    assert_int_equal(scenario->aged_count, 1);
    assert_true(scenario->aged[0].damage == 0.25);
    assert_string_equal(scenario->symptom.fr, "C'est froid");
    assert_int_equal(scenario->reference_count, 3);
    assert_int_equal(scenario->reference[1].kind, ACTION_MEASURE);
    assert_string_equal(scenario->reference[1].with, "R1:2");
    assert_true(scenario->reference[1].wait == 2.0);
    assert_true(scenario->energies[0].required);
    assert_true(json_is_object(scenario->expectations));
    scenario_destroy(scenario);
}

// What crosses to the program is a format: engine/scenario is tested on these very bytes.
static void the_compiled_bytes_are_those_of_the_golden_file(void **state)
{
    (void)state;
    size_t length = 0;
    char *json = compile(PACK "exercises/bench/good.lua", NULL, &length);
    struct error error = {0};
    if (getenv("UPDATE_GOLDEN") != NULL) { // how all golden files are rewritten
        assert_int_equal(file_write_atomic(GOLDEN, json, length, &error), STATUS_OK);
    }
    char *golden = NULL;
    size_t golden_length = 0;
    assert_int_equal(file_read(GOLDEN, SCENARIO_BYTES_MAX, &golden, &golden_length, &error),
                     STATUS_OK);
    assert_int_equal(length, golden_length);
    assert_memory_equal(json, golden, length);
    free(golden);
    free(json);
}

static void two_compilations_in_two_processes_give_the_same_bytes(void **state)
{
    (void)state;
    static const char *const paths[] = {PACK "exercises/bench/good.lua",
                                        "scenarios/lines/poste_1/line.lua"};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        size_t length = 0;
        char *first = compile(paths[i], NULL, &length);
        for (int again = 0; again < 3; again++) {
            size_t other_length = 0;
            char *other = compile(paths[i], NULL, &other_length);
            assert_int_equal(length, other_length);
            assert_memory_equal(first, other, length);
            free(other);
        }
        free(first);
    }
}

static void the_command_line_sets_parameters_and_faults(void **state)
{
    (void)state;
    const char *const sets[] = {"R1.resistance=75"};
    const char *const units[] = {"R1.resistance=0.2 kohm"};
    const char *const faults[] = {"R1.shorted"};
    struct script_options options = {
        .sets = sets, .set_count = 1, .faults = faults, .fault_count = 1};
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", &options);
    const struct plant *plant = scenario->plant;
    const struct plant_component *heater = &plant->components[plant_component_find(plant, "R1")];
    assert_true(plant->parameters[plant->laws[heater->law_first].parameter_first] == 75.0);
    assert_int_equal(scenario->fault_count, 1);
    assert_true(scenario->faults[0].at == 0.0);
    scenario_destroy(scenario);
    options.sets = units;
    scenario = compile_scenario(PACK "lines/bench/line.lua", &options);
    plant = scenario->plant;
    heater = &plant->components[plant_component_find(plant, "R1")];
    assert_true(plant->parameters[plant->laws[heater->law_first].parameter_first] == 200.0);
    scenario_destroy(scenario);
}

static void a_fault_of_the_command_line_may_have_a_course(void **state)
{
    (void)state;
    const char *const faults[] = {"R1.shorted@5 s~1 min*0.5?R1.current > 2 A * 3"};
    struct script_options options = {.faults = faults, .fault_count = 1};
    struct scenario *scenario = compile_scenario(PACK "lines/bench/line.lua", &options);
    const struct scenario_fault *fault = &scenario->faults[0];
    assert_true(fault->at == 5.0 && fault->course.ramp == 60.0 && fault->course.severity == 0.5);
    assert_int_equal(fault->course.condition, 0);
    assert_int_equal(scenario->plant->conditions[0].count, 5);
    scenario_destroy(scenario);
}

static void a_wrong_course_of_the_command_line_is_wrong_usage(void **state)
{
    (void)state;
    static const char *const wrong[] = {"R1.opne",
                                        "R1.open@x",
                                        "R1.open@-1",
                                        "R1.open~1 V",
                                        "R1.open*2",
                                        "R1.open*0",
                                        "R1.open*a",
                                        "R1.open?R1.curent > 1",
                                        "R1.open?",
                                        "@5"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char *json = NULL;
        size_t length = 0;
        struct error error = {0};
        struct script_options options = {.faults = &wrong[i], .fault_count = 1};
        assert_int_equal(
            script_compile(PACK "lines/bench/line.lua", &options, &json, &length, NULL, &error),
            STATUS_USAGE);
        assert_null(json);
    }
}

static void a_wish_for_what_is_not_there_is_wrong_usage(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "R9.resistance=1", "R1.resistence=1", "R1.resistance=1 V", "R1.resistance=0.01", "R1"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        char *json = NULL;
        size_t length = 0;
        struct error error = {0};
        struct script_options options = {.sets = &wrong[i], .set_count = 1};
        assert_int_equal(
            script_compile(PACK "lines/bench/line.lua", &options, &json, &length, NULL, &error),
            STATUS_USAGE);
        assert_null(json);
    }
}

// ---- Mistakes ----

static void all_mistakes_of_a_run_are_told_with_their_lines(void **state)
{
    (void)state;
    static struct script_mistakes mistakes;
    struct error error = {0};
    assert_int_equal(
        compile_text("depanne.api(1)\n"
                     "local line = depanne.line { id = 'x', name = { fr = 'X', en = 'X' } }\n"
                     "line.add('R1', 'kinds/test/heater.lua', {\n"
                     "  resistence = '1 ohm',\n"
                     "  resistance = '1 V',\n"
                     "})\n"
                     "line.add('R1', 'kinds/test/heater.lua')\n"
                     "return line\n",
                     &mistakes,
                     &error),
        STATUS_SYNTAX);
    assert_int_equal(mistakes.count, 4); // the last one: nothing ties R1
    assert_int_equal(mistakes.items[0].line, 4);
    assert_non_null(strstr(mistakes.items[0].what, "did you mean \"resistance\"?"));
    assert_int_equal(mistakes.items[1].line, 5);
    assert_int_equal(mistakes.items[2].line, 7);
    assert_non_null(strstr(error.where, "line.lua:4"));
    assert_string_equal(error.what, mistakes.items[0].what);
}

static void a_loop_is_stopped_at_its_line(void **state)
{
    (void)state;
    struct error error = {0};
    assert_int_equal(compile_text("depanne.api(1)\nlocal n = 0\nwhile true do\n  n = n + 1\nend\n",
                                  NULL,
                                  &error),
                     STATUS_SYNTAX);
    assert_true(strstr(error.where, "line.lua:3") != NULL ||
                strstr(error.where, "line.lua:4") != NULL);
    assert_non_null(strstr(error.what, "too long"));
}

// From within the folder itself: the pack's root is found all the same.
static void a_pack_is_found_from_within(void **state)
{
    (void)state;
    char here[4096];
    assert_non_null(getcwd(here, sizeof here));
    assert_int_equal(chdir(PACK "lines/bench"), 0);
    size_t length = 0;
    char *json = compile("line.lua", NULL, &length);
    free(json);
    assert_int_equal(chdir(here), 0);
}

static void a_missing_file_is_a_failure_of_the_world(void **state)
{
    (void)state;
    char *json = NULL;
    size_t length = 0;
    struct error error = {0};
    assert_int_equal(script_compile("tests/none.lua", NULL, &json, &length, NULL, &error),
                     STATUS_FILE);
    assert_string_equal(error.where, "tests/none.lua");
}

// ---- Confinement ----

static void without_confinement_only_the_shipped_folder_is_loaded(void **state)
{
    (void)state;
    char *json = NULL;
    size_t length = 0;
    struct error error = {0};
    struct script_options options = {.unconfined = true, .shipped = "scenarios"};
    assert_int_equal(
        script_compile(PACK "lines/bench/line.lua", &options, &json, &length, NULL, &error),
        STATUS_UNSUPPORTED);
    options.shipped = PACK;
    assert_int_equal(
        script_compile(PACK "lines/bench/line.lua", &options, &json, &length, NULL, &error),
        STATUS_OK);
    free(json);
}

// What a process that is shut in may not do: each attempt ends it, or is refused.
static void try_to_open(void)
{
    FILE *file = fopen("/etc/passwd", "re");
    if (file == NULL) {
        _exit(7);
    }
}

static void try_to_fork(void)
{
    if (fork() < 0) {
        _exit(7);
    }
}

static void try_to_run(void)
{
    char *arguments[] = {(char *)"/bin/true", NULL};
    (void)execv(arguments[0], arguments);
    _exit(7);
}

static void try_to_kill(void)
{
    if (kill(getppid(), 0) != 0) {
        _exit(7);
    }
}

static void a_confined_process_can_reach_nothing(void **state)
{
    (void)state;
    const char *why = "";
    if (!confine_possible(&why)) {
        skip();
    }
    void (*const attempts[])(void) = {try_to_open, try_to_fork, try_to_run, try_to_kill};
    for (size_t i = 0; i < sizeof attempts / sizeof attempts[0]; i++) {
        pid_t child = fork();
        if (child == 0) {
            (void)confine_process();
            attempts[i]();
            _exit(0); // it could
        }
        int status = 0;
        assert_int_equal(waitpid(child, &status, 0), child);
        bool refused = (WIFEXITED(status) && WEXITSTATUS(status) == 7) ||
                       (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS);
        if (!refused) {
            fail_msg("attempt %zu went through (status %x)", i, (unsigned)status);
        }
    }
}

// Without the list of system calls, files alone are shut.
static void landlock_by_itself_shuts_all_files(void **state)
{
    (void)state;
    const char *why = "";
    if (!confine_possible(&why)) {
        skip();
    }
    pid_t child = fork();
    if (child == 0) {
        bool shut = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && confine_files();
        try_to_open(); // ends with 7 if refused
        _exit(shut ? 1 : 2);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 7);
}

static int make_root(void **state)
{
    (void)state;
    temporary_folder(root, sizeof root);
    return 0;
}

static int remove_root(void **state)
{
    (void)state;
    remove_folder(root);
    return 0;
}

int main(int argument_count, char **arguments)
{
    // The program under test starts itself again.
    if (argument_count == 2 && strcmp(arguments[1], SCRIPT_HOST_WORD) == 0) {
        return script_host_main();
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_becomes_a_plant_with_its_nodes_laws_and_variants),
        cmocka_unit_test(a_fault_is_the_difference_it_makes_to_the_laws),
        cmocka_unit_test(what_instruments_find_on_a_component_is_a_formula),
        cmocka_unit_test(a_setting_is_its_law_parameter_in_display_units),
        cmocka_unit_test(the_program_keeps_its_charts_conditions_and_actions),
        cmocka_unit_test(an_exercise_brings_its_faults_people_and_solution),
        cmocka_unit_test(the_compiled_bytes_are_those_of_the_golden_file),
        cmocka_unit_test(two_compilations_in_two_processes_give_the_same_bytes),
        cmocka_unit_test(the_command_line_sets_parameters_and_faults),
        cmocka_unit_test(a_fault_of_the_command_line_may_have_a_course),
        cmocka_unit_test(a_wrong_course_of_the_command_line_is_wrong_usage),
        cmocka_unit_test(a_wish_for_what_is_not_there_is_wrong_usage),
        cmocka_unit_test(all_mistakes_of_a_run_are_told_with_their_lines),
        cmocka_unit_test(a_loop_is_stopped_at_its_line),
        cmocka_unit_test(a_pack_is_found_from_within),
        cmocka_unit_test(a_missing_file_is_a_failure_of_the_world),
        cmocka_unit_test(without_confinement_only_the_shipped_folder_is_loaded),
        cmocka_unit_test(a_confined_process_can_reach_nothing),
        cmocka_unit_test(landlock_by_itself_shuts_all_files),
    };
    return cmocka_run_group_tests(tests, make_root, remove_root);
}
