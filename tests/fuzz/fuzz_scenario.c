#include "engine/base/assert.h"
#include "engine/scenario/scenario.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

static void *zeroes(size_t count, size_t size)
{
    void *block = calloc(count > 0 ? count : 1, size);
    ASSERT(block != NULL);
    return block;
}

// Every formula of an accepted scenario can be evaluated on blocks of just the size it may read.
static void evaluate_all(const struct scenario *scenario)
{
    const struct plant *plant = scenario->plant;
    const struct program *program = &plant->program;
    double *signals = zeroes(plant->signal_count, sizeof *signals);
    double *nodes = zeroes(plant->node_count, sizeof *nodes);
    uint8_t *images = zeroes(program->input_count + program->output_count, 1);
    uint8_t *steps = zeroes(program->step_count, 1);
    double *times = zeroes(program->step_count + program->memory_count, sizeof *times);
    const struct expression_context line = {.signals = signals, .nodes = nodes};
    const struct expression_context scan = {.inputs = images,
                                            .inputs_last = images,
                                            .outputs = images + program->input_count,
                                            .steps = steps,
                                            .step_times = times,
                                            .memories = times + program->step_count};
    for (uint32_t i = 0; i < plant->sense_count; i++) {
        (void)expression_evaluate(&plant->senses[i].when, &line);
    }
    for (uint32_t i = 0; i < plant->probe_count; i++) {
        (void)expression_evaluate(&plant->probes[i].value, &line);
    }
    for (uint32_t i = 0; i < scenario->test_count; i++) {
        (void)expression_evaluate(&scenario->tests[i].pass, &line);
    }
    for (uint32_t i = 0; i < program->transition_count; i++) {
        (void)expression_evaluate(&program->transitions[i].condition, &scan);
    }
    for (uint32_t i = 0; i < program->action_count; i++) {
        (void)expression_evaluate(&program->actions[i].condition, &scan);
    }
    free(signals);
    free(nodes);
    free(images);
    free(steps);
    free(times);
}

// Every index leads into its array.
static void check_indices(const struct plant *plant)
{
    for (uint32_t i = 0; i < plant->law_count; i++) {
        const struct plant_law *law = &plant->laws[i];
        ASSERT(law->component < plant->component_count);
        ASSERT(law->parameter_first + law->parameter_count <= plant->parameter_count);
        for (uint32_t k = 0; k < law->node_count; k++) {
            ASSERT(law->nodes[k] < plant->node_count || law->nodes[k] >= PLANT_END_0);
        }
        for (uint32_t k = 0; k < law->write_count; k++) {
            ASSERT(law->writes[k] < plant->signal_count || law->writes[k] == PLANT_NONE);
        }
    }
    for (uint32_t i = 0; i < plant->variant_count; i++) {
        const struct plant_variant *variant = &plant->variants[i];
        ASSERT(variant->component < plant->component_count);
        ASSERT(variant->change_first + variant->change_count <= plant->change_count);
    }
    for (uint32_t i = 0; i < plant->change_count; i++) {
        ASSERT(plant->changes[i].parameter < plant->parameter_count);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct scenario *scenario = NULL;
    struct error error = {0};
    if (scenario_read((const char *)bytes, size, "fuzz", &scenario, &error) == STATUS_OK) {
        check_indices(scenario->plant);
        evaluate_all(scenario);
    } else {
        ASSERT(scenario == NULL && error.status != STATUS_OK && error.what[0] != '\0');
    }
    scenario_destroy(scenario);
    return 0;
}
