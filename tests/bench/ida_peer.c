// Ours and SUNDIALS IDA with KLU on the same work: four air axes and an oil circuit for 20 s of line time,
// the same recorded ways of their valves.
//
//   ida_peer [--pairs N]
//
// One line of JSON: processor times (medians), their ratios in pairs, and the error of each one's
// positions against IDA at rtol 1e-8, looked at every 10 ms. Fails if one of ours is off by more than
// 1 mm, or 0.1 mm rms on the strict path, 0.2 mm on the fast one. Times are never judged here.
#include "engine/base/assert.h"
#include "engine/sim/sim.h"
#include "tests/bench/fluid_equations.h"
#include "tests/bench/fluid_trace.h"
#include "tests/bench/fluid_work.h"
#include "tests/physics/plant_builder.h"

#include <ida/ida.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include <time.h>

// What a position may be off, rms [m]: the fast path is coarser.
static const double strict_rms_allowed = 0.1e-3;
static const double fast_rms_allowed = 0.2e-3;

struct script {
    struct fluid_act acts[FLUID_ACTS_MAX];
    uint32_t count;
};

static double processor_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// ---- Ours ----

struct ours {
    const struct plant *plant;
    uint32_t controls[FLUID_VALVES], positions[FLUID_MASSES], chambers[FLUID_MASSES][FLUID_SIDES];
};

static struct ours ours_find(const struct plant *plant)
{
    struct ours ours = {.plant = plant};
    for (uint32_t i = 0; i < FLUID_VALVES; i++) {
        char name[32];
        (void)snprintf(name, sizeof name, "V%u.position", i);
        ours.controls[i] = plant_signal_find(plant, name);
        (void)snprintf(name, sizeof name, "A%u.position", i);
        ours.positions[i] = plant_signal_find(plant, name);
        for (uint32_t side = 0; side < FLUID_SIDES; side++) {
            (void)snprintf(name, sizeof name, "%c%u", side == 0 ? 'A' : 'B', i);
            ours.chambers[i][side] = plant_node(plant, name);
        }
        ASSERT(ours.controls[i] != PLANT_NONE && ours.positions[i] != PLANT_NONE);
    }
    return ours;
}

static void ours_sample(const struct ours *ours, const struct sim *sim, struct fluid_trace *trace)
{
    uint32_t at = (uint32_t)sim_tick(sim) / FLUID_SAMPLE_TICKS - 1;
    for (uint32_t i = 0; i < FLUID_MASSES; i++) {
        trace->positions[at][i] = sim_signal(sim, ours->positions[i]);
        for (uint32_t side = 0; side < FLUID_SIDES; side++) {
            trace->pressures[at][i][side] = sim_node(sim, ours->chambers[i][side]);
        }
    }
}

static void
ours_go(const struct ours *ours, struct sim *sim, uint32_t tick, struct fluid_trace *trace)
{
    uint32_t now = (uint32_t)sim_tick(sim);
    while (trace != NULL && now < tick) {
        uint32_t sample = (now / FLUID_SAMPLE_TICKS + 1) * FLUID_SAMPLE_TICKS;
        uint32_t next = sample <= tick ? sample : tick;
        sim_advance(sim, next - now);
        now = next;
        if (now == sample) {
            ours_sample(ours, sim, trace);
        }
    }
    sim_advance(sim, tick - now);
}

// @return processor time [s]
static double ours_run(const struct ours *ours,
                       enum sim_path path,
                       const struct script *script,
                       struct fluid_trace *trace)
{
    struct sim *sim = NULL;
    struct error error = {0};
    enum status status = sim_create_on(path, ours->plant, 1, &sim, &error);
    ASSERT(status == STATUS_OK);
    double begun = processor_seconds();
    for (uint32_t i = 0; i < script->count; i++) {
        const struct fluid_act *act = &script->acts[i];
        if (act->tick > sim_tick(sim)) {
            ours_go(ours, sim, act->tick, trace);
        }
        sim_control(sim, ours->controls[act->valve], act->position);
    }
    ours_go(ours, sim, FLUID_SECONDS * SIM_TICKS_PER_SECOND, trace);
    double spent = processor_seconds() - begun;
    sim_destroy(sim);
    return spent;
}

// ---- IDA ----

struct ida {
    struct fluid_equations *equations;
    SUNContext context;
    void *memory;
    N_Vector y, rates, tolerances;
    SUNMatrix slopes;
    SUNLinearSolver solver;
    double time;
    long steps, restarts;
};

static void good(int answer, const char *what)
{
    if (answer < 0) {
        (void)fprintf(stderr, "ida_peer: %s: %d\n", what, answer);
        exit(1);
    }
}

static int residual(double time, N_Vector y, N_Vector rates, N_Vector out, void *equations)
{
    fluid_equations_time(equations, time);
    fluid_equations_residual(
        equations, N_VGetArrayPointer(y), N_VGetArrayPointer(rates), N_VGetArrayPointer(out));
    return 0;
}

static void place_pattern(SUNMatrix matrix, const struct fluid_equations *equations)
{
    const struct fluid_pattern *pattern = fluid_equations_pattern(equations);
    uint32_t count = fluid_equations_count(equations);
    sunindextype *columns = SUNSparseMatrix_IndexPointers(matrix);
    sunindextype *rows = SUNSparseMatrix_IndexValues(matrix);
    for (uint32_t i = 0; i <= count; i++) {
        columns[i] = (sunindextype)pattern->columns[i];
    }
    for (uint32_t i = 0; i < pattern->columns[count]; i++) {
        rows[i] = (sunindextype)pattern->rows[i];
    }
}

static int slopes(double time,
                  double weight,
                  N_Vector y,
                  N_Vector rates,
                  N_Vector now,
                  SUNMatrix matrix,
                  void *equations,
                  N_Vector t1,
                  N_Vector t2,
                  N_Vector t3)
{
    (void)now;
    (void)t1;
    (void)t2;
    (void)t3;
    fluid_equations_time(equations, time);
    place_pattern(matrix, equations); // IDA clears it before it asks
    fluid_equations_slopes(equations,
                           weight,
                           N_VGetArrayPointer(y),
                           N_VGetArrayPointer(rates),
                           SUNSparseMatrix_Data(matrix));
    return 0;
}

// What is small beside a unit of each: times rtol, the absolute tolerance.
static double unit_of(enum fluid_unknown unknown)
{
    switch (unknown) {
    case FLUID_AIR_PRESSURE:
        return 1e5;
    case FLUID_OIL_PRESSURE:
        return 1e6;
    case FLUID_POSITION:
        return 1e-3;
    case FLUID_SPEED:
        return 0.1;
    case FLUID_BRISTLE:
        return 10.0;
    case FLUID_STORED_OIL:
        return 1e-5;
    case FLUID_WARMTH:
        return 1e-2;
    }
    return 1.0;
}

static void ida_open(struct ida *ida, enum fluid_parts parts, double rtol)
{
    *ida = (struct ida){.equations = fluid_equations_create(parts)};
    uint32_t count = fluid_equations_count(ida->equations);
    uint32_t places = fluid_equations_pattern(ida->equations)->columns[count];
    good(SUNContext_Create(NULL, &ida->context), "context");
    ida->y = N_VNew_Serial((sunindextype)count, ida->context);
    ida->rates = N_VClone(ida->y);
    ida->tolerances = N_VClone(ida->y);
    double *tolerances = N_VGetArrayPointer(ida->tolerances);
    for (uint32_t i = 0; i < count; i++) {
        tolerances[i] = rtol * unit_of(fluid_equations_unknown(ida->equations, i));
    }
    double *y = N_VGetArrayPointer(ida->y);
    fluid_equations_start(ida->equations, y);
    fluid_equations_rates(ida->equations, y, N_VGetArrayPointer(ida->rates));
    ida->memory = IDACreate(ida->context);
    good(IDAInit(ida->memory, residual, 0.0, ida->y, ida->rates), "init");
    good(IDASVtolerances(ida->memory, rtol, ida->tolerances), "tolerances");
    good(IDASetUserData(ida->memory, ida->equations), "data");
    good(IDASetMaxNumSteps(ida->memory, 100000000), "steps");
    ida->slopes = SUNSparseMatrix(
        (sunindextype)count, (sunindextype)count, (sunindextype)places, CSC_MAT, ida->context);
    place_pattern(ida->slopes, ida->equations);
    ida->solver = SUNLinSol_KLU(ida->y, ida->slopes, ida->context);
    good(SUNLinSol_KLUSetOrdering(ida->solver, 0),
         "ordering"); // AMD: what suits these networks best
    good(IDASetLinearSolver(ida->memory, ida->solver, ida->slopes), "solver");
    good(IDASetJacFn(ida->memory, slopes), "slopes");
}

static void ida_close(struct ida *ida)
{
    IDAFree(&ida->memory);
    (void)SUNLinSolFree(ida->solver);
    SUNMatDestroy(ida->slopes);
    N_VDestroy(ida->y);
    N_VDestroy(ida->rates);
    N_VDestroy(ida->tolerances);
    (void)SUNContext_Free(&ida->context);
    fluid_equations_destroy(ida->equations);
}

static void ida_sample(const struct ida *ida, uint32_t sample, struct fluid_trace *trace)
{
    const double *y = N_VGetArrayPointer(ida->y);
    for (uint32_t i = 0; i < FLUID_MASSES; i++) {
        uint32_t position = fluid_equations_position(ida->equations, i);
        if (position == UINT32_MAX) {
            continue;
        }
        trace->positions[sample - 1][i] = y[position];
        for (uint32_t side = 0; side < FLUID_SIDES; side++) {
            uint32_t chamber = fluid_equations_chamber(ida->equations, i, side);
            trace->pressures[sample - 1][i][side] = y[chamber];
        }
    }
}

// To a tick, where it stops. Samples on the way are interpolated by IDA and change none of its steps.
static void ida_go(struct ida *ida, double from, double tick, struct fluid_trace *trace)
{
    double end = tick / SIM_TICKS_PER_SECOND;
    good(IDASetStopTime(ida->memory, end), "stop");
    uint32_t sample = (uint32_t)from / FLUID_SAMPLE_TICKS + 1;
    for (; trace != NULL && sample * FLUID_SAMPLE_TICKS < tick; sample++) {
        double time = sample * FLUID_SAMPLE_TICKS / (double)SIM_TICKS_PER_SECOND;
        good(IDASolve(ida->memory, time, &ida->time, ida->y, ida->rates, IDA_NORMAL), "solve");
        ida_sample(ida, sample, trace);
    }
    good(IDASolve(ida->memory, end, &ida->time, ida->y, ida->rates, IDA_NORMAL), "solve");
    if (trace != NULL && sample * FLUID_SAMPLE_TICKS == tick) {
        ida_sample(ida, sample, trace);
    }
}

static void ida_restart(struct ida *ida)
{
    long steps = 0;
    good(IDAGetNumSteps(ida->memory, &steps), "count");
    ida->steps += steps;
    ida->restarts++;
    fluid_equations_rates(
        ida->equations, N_VGetArrayPointer(ida->y), N_VGetArrayPointer(ida->rates));
    good(IDAReInit(ida->memory, ida->time, ida->y, ida->rates), "restart");
}

static void ida_follow(struct ida *ida, const struct script *script, struct fluid_trace *trace)
{
    uint32_t now = 0;
    for (uint32_t i = 0; i < script->count;) {
        uint32_t tick = script->acts[i].tick;
        bool other = false;
        struct fluid_equations *equations = ida->equations;
        uint32_t first = i;
        // paths open at this instant: what comes before is solved with the old ones
        for (; i < script->count && script->acts[i].tick == tick; i++) {
            other =
                fluid_equations_moves(equations, script->acts[i].valve, script->acts[i].position) ||
                other;
        }
        if (!other) {
            continue;
        }
        if (tick > now) {
            ida_go(ida, now, tick, trace);
            now = tick;
        }
        for (uint32_t act = first; act < i; act++) {
            fluid_equations_move(equations, script->acts[act].valve, script->acts[act].position);
        }
        ida_restart(ida);
    }
    ida_go(ida, now, FLUID_SECONDS * SIM_TICKS_PER_SECOND, trace);
}

// Spools go straight on, and IDA is restarted only when one begins to: the best that can be done for it.
static void ida_follow_easily(struct ida *ida, struct fluid_trace *trace)
{
    struct fluid_move moves[FLUID_MOVES_MAX];
    uint32_t count = fluid_moves(moves);
    double now = 0.0;
    for (uint32_t i = 0; i < count; i++) {
        double begins = moves[i].tick + 0.5;
        if (begins > now) {
            ida_go(ida, now, begins, trace);
            now = begins;
        }
        fluid_equations_go(ida->equations, &moves[i]);
        ida_restart(ida);
    }
    ida_go(ida, now, FLUID_SECONDS * SIM_TICKS_PER_SECOND, trace);
}

struct ida_figures {
    double seconds;
    long steps, restarts;
};

// Without a script spools go straight on.
static struct ida_figures
ida_run(enum fluid_parts parts, double rtol, const struct script *script, struct fluid_trace *trace)
{
    struct ida ida;
    ida_open(&ida, parts, rtol);
    double begun = processor_seconds();
    if (script != NULL) {
        ida_follow(&ida, script, trace);
    } else {
        ida_follow_easily(&ida, trace);
    }
    struct ida_figures figures = {.seconds = processor_seconds() - begun};
    long steps = 0;
    good(IDAGetNumSteps(ida.memory, &steps), "count");
    figures.steps = ida.steps + steps;
    figures.restarts = ida.restarts;
    ida_close(&ida);
    return figures;
}

// ---- The pairs ----

struct bench {
    struct script script;
    struct ours ours;
    struct fluid_trace truth, ida, easy, strict, fast;
    struct fluid_series ida_seconds, apart_seconds, easy_seconds, strict_seconds, fast_seconds;
    struct ida_figures figures;
};

static const double usual_rtol = 1e-3;
static const double truth_rtol = 1e-8;

static void run_pairs(struct bench *bench, uint32_t pairs)
{
    const struct script *script = &bench->script;
    for (uint32_t i = 0; i < pairs; i++) {
        bench->figures = ida_run(FLUID_BOTH, usual_rtol, script, NULL);
        bench->ida_seconds.values[i] = bench->figures.seconds;
        bench->strict_seconds.values[i] = ours_run(&bench->ours, SIM_STRICT, script, NULL);
        bench->fast_seconds.values[i] = ours_run(&bench->ours, SIM_FAST, script, NULL);
        bench->apart_seconds.values[i] = ida_run(FLUID_AIR, usual_rtol, script, NULL).seconds +
                                         ida_run(FLUID_OIL, usual_rtol, script, NULL).seconds;
        bench->easy_seconds.values[i] = ida_run(FLUID_BOTH, usual_rtol, NULL, NULL).seconds;
    }
    (void)ida_run(FLUID_BOTH, truth_rtol, script, &bench->truth);
    (void)ida_run(FLUID_BOTH, usual_rtol, script, &bench->ida);
    (void)ida_run(FLUID_BOTH, usual_rtol, NULL, &bench->easy);
    (void)ours_run(&bench->ours, SIM_STRICT, script, &bench->strict);
    (void)ours_run(&bench->ours, SIM_FAST, script, &bench->fast);
}

static bool print(const struct bench *bench, uint32_t pairs)
{
    struct fluid_move moves[FLUID_MOVES_MAX];
    (void)printf("{\"seconds\": %d, \"events\": %u, \"restarts\": %ld, \"ida_steps\": %ld",
                 FLUID_SECONDS,
                 fluid_moves(moves),
                 bench->figures.restarts,
                 bench->figures.steps);
    (void)printf(", \"pairs\": %u, \"ida_cpu_seconds\": %.4f, \"ida_apart_cpu_seconds\": %.4f, "
                 "\"ida_easy_cpu_seconds\": %.4f"
                 ", \"ours_strict_cpu_seconds\": %.4f, \"ours_fast_cpu_seconds\": %.4f",
                 pairs,
                 fluid_median(bench->ida_seconds, pairs),
                 fluid_median(bench->apart_seconds, pairs),
                 fluid_median(bench->easy_seconds, pairs),
                 fluid_median(bench->strict_seconds, pairs),
                 fluid_median(bench->fast_seconds, pairs));
    fluid_print_ratio("ratio_strict", bench->ida_seconds, &bench->strict_seconds, pairs);
    fluid_print_ratio("ratio_fast", bench->ida_seconds, &bench->fast_seconds, pairs);
    fluid_print_ratio("ratio_apart_strict", bench->apart_seconds, &bench->strict_seconds, pairs);
    fluid_print_ratio("ratio_apart_fast", bench->apart_seconds, &bench->fast_seconds, pairs);
    fluid_print_ratio("ratio_easy_strict", bench->easy_seconds, &bench->strict_seconds, pairs);
    fluid_print_ratio("ratio_easy_fast", bench->easy_seconds, &bench->fast_seconds, pairs);
    (void)fluid_print_errors("ida", &bench->ida, &bench->truth);
    (void)fluid_print_errors("ida_easy", &bench->easy, &bench->truth);
    struct fluid_errors strict = fluid_print_errors("strict", &bench->strict, &bench->truth);
    struct fluid_errors fast = fluid_print_errors("fast", &bench->fast, &bench->truth);
    (void)printf("}\n");
    return fluid_agrees(&strict, strict_rms_allowed) && fluid_agrees(&fast, fast_rms_allowed);
}

int main(int argument_count, char **arguments)
{
    long pairs = 7;
    if (argument_count == 3 && strcmp(arguments[1], "--pairs") == 0) {
        pairs = strtol(arguments[2], NULL, 10);
    }
    if ((argument_count != 1 && argument_count != 3) || pairs < 1 || pairs > FLUID_PAIRS_MAX) {
        (void)fprintf(stderr, "usage: ida_peer [--pairs N]\n");
        return 2;
    }
    static struct bench bench;
    struct plant *plant = fluid_plant();
    bench.script.count = fluid_acts(bench.script.acts);
    bench.ours = ours_find(plant);
    run_pairs(&bench, (uint32_t)pairs);
    bool agree = print(&bench, (uint32_t)pairs);
    plant_destroy(plant);
    if (!agree) {
        (void)fprintf(stderr, "ida_peer: positions do not agree with the reference\n");
    }
    return agree ? 0 : 1;
}
