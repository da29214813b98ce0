#include "engine/base/file.h"
#include "engine/base/text.h"
#include "engine/scenario/scenario.h"
#include "tests/support/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A compiled exercise, as engine/script writes it; a test there keeps it what it is.
#define GOLDEN "tests/scenarios/compiled/good.json"

static char *golden;
static size_t golden_length;

static enum status read_text(const char *text, size_t length, struct error *error)
{
    struct scenario *scenario = NULL;
    enum status status = scenario_read(text, length, "scenario.json", &scenario, error);
    scenario_destroy(scenario);
    return status;
}

// The golden text with its first @p from replaced by @p to; freed by the caller.
static char *changed(const char *from, const char *to)
{
    const char *found = strstr(golden, from);
    if (found == NULL) {
        fail_msg("the golden text has no %s", from);
    }
    struct text_builder text = {0};
    text_builder_append_n(&text, golden, (size_t)(found - golden));
    text_builder_append(&text, to);
    text_builder_append(&text, found + strlen(from));
    return text_builder_take(&text);
}

static void a_compiled_scenario_is_read_with_its_identity(void **state)
{
    (void)state;
    struct scenario *scenario = NULL;
    struct error error = {0};
    assert_int_equal(scenario_read(golden, golden_length, "x", &scenario, &error), STATUS_OK);
    assert_int_equal(scenario->byte_count, golden_length);
    assert_memory_equal(scenario->bytes, golden, golden_length);
    assert_int_equal(strlen(scenario->identity), 64);
    assert_string_equal(scenario->id, "bench/good");
    assert_int_equal(scenario->paper_count, 13); // its author's two first, then generated ones
    assert_int_equal(scenario->papers[0].sheet, 0);
    assert_int_equal(scenario->papers[1].sheet, PLANT_NONE);
    assert_string_equal(scenario->papers[1].kind, "text");
    assert_string_equal(scenario->papers[2].kind, "generated");
    assert_int_equal(scenario->folios[0].lines[0].connection,
                     plant_component_find(scenario->plant, "W1"));
    assert_null(scenario->folios[0].lines[1].ref);
    scenario_destroy(scenario);
}

static void what_is_not_in_the_format_is_refused_with_its_path(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to, *says;
    } cases[] = {
        {"\"api\":1", "\"api\":2", "api"},
        {"depanne-scenario/1", "depanne-scenario/2", "format"},
        {"\"arrival\":5", "\"arrival\":5,\"extra\":1", "unknown member \"extra\""},
        {"\"arrival\":5", "\"arrival\":5,\"\":1", "unknown member \"\""},
        {"\"arrival\":5", "\"arrival\":5,\"api id\":1", "unknown member \"api id\""},
        {"\"arrival\":5", "\"arrival\":\"5\"", "arrival: a number is wanted"},
        {"\"arrival\":5", "\"arrival\":-5", "arrival: -5 is not from"},
        {"\"arrival\":5,", "", "arrival: a number is wanted"},
        {"\"variant\":0", "\"variant\":9999", "faults[0].variant: 9999 is no index"},
        {"\"variant\":0", "\"variant\":0.5", "faults[0].variant: 0.5 is no index"},
        {"\"variant\":0", "\"variant\":2", "no fault"},
        {"\"variant\":0", "\"varient\":0", "unknown member \"varient\""},
        {"\"severity\":0.6", "\"severity\":0", "faults[1].severity: 0 is not from"},
        {"\"ramp\":1200", "\"ramp\":-1", "faults[1].ramp: -1 is not from"},
        {"\"aged\":[[0,0.25]]", "\"aged\":[[9,0.25]]", "aged[0]: 9 is no index below 2"},
        {"\"aged\":[[0,0.25]]", "\"aged\":[[0,1.25]]", "a damage is from 0 to 1"},
        {"\"aged\":[[0,0.25]]", "\"aged\":[[0]]", "an array of 2 elements"},
        {"\"law\":\"resistor\",\"nodes\":[1,2]",
         "\"law\":\"resistor\",\"nodes\":[1,77]",
         "this is no node"},
        {"\"law\":\"resistor\",\"nodes\":[1,2]",
         "\"law\":\"resistor\",\"nodes\":[1,\"end0\"]",
         "this is no node"},
        {"[\"signal\",0]", "[\"signal\",99]", "99 is no index below"},
        {"[\"signal\",0]", "[\"output\",0]", "0 is no index below 0"},
        {"[\"signal\",0]", "[\"signol\",0]", "unknown operator \"signol\""},
        {"[[\"signal\",0],[\"const\",1],[\">\"]", "[[\"signal\",0],[\">\"]", "no single value"},
        {"\"k\":\"measure\"", "\"k\":\"dance\"", "reference[1]"},
        {"\"sense\":\"touch\"", "\"sense\":\"taste\"", "unknown word \"taste\""},
        {"\"trade\":\"electrical\"", "\"trade\":\"magic\"", "unknown word \"magic\""},
        {"\"after\":2,\"fault\":0", "\"after\":2,\"fault\":2", "this variant is no fault"},
        {"\"after\":2,\"fault\":0", "\"after\":2,\"fault\":99", "99 is no index below 4"},
        {"\"after\":2,\"fault\":0", "\"after\":-2,\"fault\":0", "after: -2 is not from"},
        {"\"ends\":[0,1]", "\"ends\":[0,3]", "ends: this variant is no fault"},
        {"\"ends\":[0,1]", "\"ends\":[0,1,0,1,0]", "ends: more than 4"},
        {"[\"damage\",0]", "[\"damage\",1]", "1 is no index below 1"},
        {"\"every\":1800000", "\"every\":0", "every: 0 is not from"},
        {"\"power\":2", "\"power\":0", "power: 0 is not from"},
        {"\"sheet\":\"HT1\"", "\"sheet\":1", "sheet: a text is wanted"},
        {"[\"pow\"]", "[\"pow\",1]", "an array of 1 elements"},
        {"\"flags\":[\"removable\"]", "\"flags\":[\"removable \"]", "unknown word"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *text = changed(cases[i].from, cases[i].to);
        struct error error = {0};
        assert_int_not_equal(read_text(text, strlen(text), &error), STATUS_OK);
        if (strstr(error.what, cases[i].says) == NULL) {
            fail_msg("%s -> %s: \"%s\" does not say \"%s\"",
                     cases[i].from,
                     cases[i].to,
                     error.what,
                     cases[i].says);
        }
        free(text);
    }
}

static void every_cut_of_the_text_is_refused(void **state)
{
    (void)state;
    for (size_t length = 0; length < golden_length; length += 1 + length / 64) {
        struct error error = {0};
        assert_int_not_equal(read_text(golden, length, &error), STATUS_OK);
    }
}

// Whatever number or word changes, the reader ends with a scenario or a sentence, never otherwise.
static void no_changed_byte_does_harm(void **state)
{
    (void)state;
    static const char bytes[] = "0179-\"[]{},:ae ";
    for (size_t i = 0; i < golden_length; i += 3) {
        char kept = golden[i];
        golden[i] = bytes[(i / 3) % (sizeof bytes - 1)];
        struct error error = {0};
        if (read_text(golden, golden_length, &error) != STATUS_OK) {
            assert_int_not_equal(error.what[0], '\0');
        }
        golden[i] = kept;
    }
}

static int read_golden(void **state)
{
    (void)state;
    struct error error = {0};
    return file_read(GOLDEN, SCENARIO_BYTES_MAX, &golden, &golden_length, &error) == STATUS_OK ? 0
                                                                                               : -1;
}

static int free_golden(void **state)
{
    (void)state;
    free(golden);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_compiled_scenario_is_read_with_its_identity),
        cmocka_unit_test(what_is_not_in_the_format_is_refused_with_its_path),
        cmocka_unit_test(every_cut_of_the_text_is_refused),
        cmocka_unit_test(no_changed_byte_does_harm),
    };
    return cmocka_run_group_tests(tests, read_golden, free_golden);
}
