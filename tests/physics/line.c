#include "tests/physics/line.h"

#include <stdio.h>
#include <string.h>

enum { INPUTS = 16, OUTPUTS = 6 };

// A wire of one's own, with its two ends joined for good.
static void wire(struct plant_builder *b, const char *from, const char *to)
{
    static const char *resistance = "resistance=0.03";
    char ref[64], nodes[160];
    snprintf(ref, sizeof(ref), "W-%s-%s", from, to);
    snprintf(nodes, sizeof(nodes), "%s %s", from, to);
    builder_component(b, ref);
    builder_law(b, "wire", nodes, resistance, "", "");
    builder_variant(b, PLANT_FAULT, "broken_wire", "0.open=1");
}

// A chain of three wires over two terminal blocks.
static void run(struct plant_builder *b, const char *from, const char *to, const char *name)
{
    char first[64], second[64];
    snprintf(first, sizeof(first), "XA.%s", name);
    snprintf(second, sizeof(second), "XB.%s", name);
    wire(b, from, first);
    wire(b, first, second);
    wire(b, second, to);
}

static void mains(struct plant_builder *b)
{
    static const char *phases[] = {"0", "-2.0943951023931953", "2.0943951023931953"};
    for (int i = 0; i < 3; i++) {
        char node[16], parameters[128], ref[16];
        snprintf(ref, sizeof(ref), "L%d", i + 1);
        snprintf(node, sizeof(node), "L%d.1 ref", i + 1);
        snprintf(parameters,
                 sizeof(parameters),
                 "voltage=232.9 phase=%s resistance=0.15 reactance=0.02",
                 phases[i]);
        builder_component(b, ref);
        builder_law(b, "source_ac", node, parameters, "", "");
    }
    builder_component(b, "Q0");
    builder_control(b, "Q0.handle", 0);
    builder_law(b,
                "breaker",
                "L1.1 Q0.2 L2.1 Q0.4 L3.1 Q0.6",
                "resistance=0.001 rated_current=32 magnetic_factor=1e9",
                "Q0.handle",
                "Q0.closed Q0.tripped");
    builder_component(b, "Q1");
    builder_control(b, "Q1.handle", 1);
    builder_law(b,
                "breaker",
                "Q0.2 Q1.2 Q0.4 Q1.4",
                "resistance=0.06 rated_current=2.5 magnetic_factor=20",
                "Q1.handle",
                "Q1.closed Q1.tripped");
    builder_component(b, "T1");
    builder_law(b,
                "transformer",
                "Q1.2 Q1.4 T1.s1 T1.s2",
                "ratio=1.6529 resistance=6.15 reactance=3.95 iron_resistance=17778 "
                "magnetising_reactance=8500",
                "",
                "");
    wire(b, "T1.s2", "ref");
    builder_component(b, "F2");
    builder_control(b, "F2.handle", 1);
    builder_law(b,
                "breaker",
                "T1.s1 F2.2 T1.s2 F2.4",
                "resistance=0.08 rated_current=2",
                "F2.handle",
                "F2.closed F2.tripped");
    builder_component(b, "G1");
    builder_law(b, "supply_dc", "F2.2 F2.4 G1.+ G1.-", "voltage=24.1", "", "G1.ok G1.current");
    builder_terminal(b, "L", "F2.2");
    builder_terminal(b, "N", "F2.4");
    builder_terminal(b, "+", "G1.+");
    builder_terminal(b, "-", "G1.-");
}

static void distribution(struct plant_builder *b)
{
    wire(b, "G1.+", "XD.+");
    wire(b, "G1.-", "XD.-");
    wire(b, "XD.-", "ref");
    static const char *protections[] = {"F10", "F11"};
    for (int i = 0; i < 2; i++) {
        char nodes[64], handle[32], writes[64], in[32];
        snprintf(in, sizeof(in), "%s.1", protections[i]);
        snprintf(nodes, sizeof(nodes), "%s.1 %s.2", protections[i], protections[i]);
        snprintf(handle, sizeof(handle), "%s.handle", protections[i]);
        snprintf(writes, sizeof(writes), "%s.closed %s.tripped", protections[i], protections[i]);
        wire(b, "XD.+", in);
        builder_component(b, protections[i]);
        builder_control(b, handle, 1);
        builder_law(b, "breaker", nodes, "resistance=0.045 rated_current=4", handle, writes);
    }
    wire(b, "XD.+", "F12.1");
    builder_component(b, "F12");
    builder_law(b,
                "fuse",
                "F12.1 F12.2",
                "resistance=0.075 rated_current=2 melting_i2t=6",
                "",
                "F12.blown");
    wire(b, "F12.2", "XQ.+");
    wire(b, "F11.2", "XS.+");
    run(b, "F10.2", "PLC.+", "cpu+");
    run(b, "XD.-", "PLC.-", "cpu-");
    builder_component(b, "PLC");
    builder_law(b, "plc_cpu", "PLC.+ PLC.-", "resistance=60", "", "PLC.running");
    for (int i = 0; i < INPUTS; i++) {
        char nodes[32], image[32];
        snprintf(nodes, sizeof(nodes), "I%d PLC.-", i);
        snprintf(image, sizeof(image), "PLC.I%d", i);
        builder_law(b, "plc_input", nodes, "", "", image);
    }
    for (int i = 0; i < OUTPUTS; i++) {
        char nodes[32], command[32];
        snprintf(nodes, sizeof(nodes), "XQ.+ Q%d", i);
        snprintf(command, sizeof(command), "PLC.Q%d", i);
        builder_law(b, "contact", nodes, "resistance=0.2", command, "");
    }
}

// A sensor box of eight, each core over two terminal blocks; what each looks at.
static void sensors(struct plant_builder *b)
{
    static const char *windows[] = {"1A.position from=-0.001 to=0.002",
                                    "1A.position from=0.0992 to=0.105",
                                    "MG1.in_magazine from=0.5 to=1.5",
                                    "MG1.at_exit from=0.5 to=1.5",
                                    "Q0.closed from=0.5 to=2",
                                    "- from=-1 to=1",
                                    "- from=5 to=6",
                                    "- from=-1 to=1"};
    wire(b, "XS.+", "XB1.+");
    wire(b, "XD.-", "XB1.-");
    for (int i = 0; i < 8; i++) {
        char ref[16], nodes[64], plus[16], minus[16], out[16], in[16], seen[32], name[16], read[64];
        snprintf(ref, sizeof(ref), "B%d", i);
        snprintf(plus, sizeof(plus), "B%d.BN", i);
        snprintf(minus, sizeof(minus), "B%d.BU", i);
        snprintf(out, sizeof(out), "B%d.BK", i);
        snprintf(in, sizeof(in), "I%d", i);
        snprintf(seen, sizeof(seen), "B%d.detected", i);
        snprintf(nodes, sizeof(nodes), "%s %s %s", plus, minus, out);
        snprintf(read, sizeof(read), "%s", windows[i]);
        char *window = strchr(read, ' ');
        *window = '\0';
        char parameters[96];
        snprintf(parameters, sizeof(parameters), "%s hysteresis=0.0005", window + 1);
        builder_component(b, ref);
        builder_law(b, "proximity", "", parameters, read, seen);
        char led[32];
        snprintf(led, sizeof(led), "B%d.led", i);
        builder_law(b, "sensor_output", nodes, "", seen, led);
        snprintf(name, sizeof(name), "B%dp", i);
        run(b, "XB1.+", plus, name);
        snprintf(name, sizeof(name), "B%dn", i);
        run(b, "XB1.-", minus, name);
        snprintf(name, sizeof(name), "B%ds", i);
        run(b, out, in, name);
    }
}

static void push_button(struct plant_builder *b, const char *ref, int input, bool closed)
{
    char nodes[64], command[32], in[16], name[16], contact[16];
    snprintf(contact, sizeof(contact), "%s.1", ref);
    snprintf(nodes, sizeof(nodes), "%s.1 %s.2", ref, ref);
    snprintf(command, sizeof(command), "%s.pressed", ref);
    builder_component(b, ref);
    builder_control(b, command, 0);
    builder_law(b, "contact", nodes, closed ? "normally_closed=1" : "", command, "");
    snprintf(name, sizeof(name), "%sp", ref);
    run(b, "XS.+", contact, name);
    snprintf(contact, sizeof(contact), "%s.2", ref);
    snprintf(in, sizeof(in), "I%d", input);
    snprintf(name, sizeof(name), "%ss", ref);
    run(b, contact, in, name);
}

static void safety(struct plant_builder *b)
{
    run(b, "XS.+", "K1.A1", "k1a");
    run(b, "XD.-", "K1.A2", "k1b");
    builder_component(b, "K1");
    builder_law(b,
                "safety_relay",
                "K1.A1 K1.A2 K1.S11 K1.S12 K1.S21 K1.S22 K1.S34",
                "",
                "",
                "K1.output K1.channel1 K1.channel2");
    builder_law(b, "contact", "XS.+ I8", "", "K1.output", "");
    builder_component(b, "S0");
    builder_control(b, "S0.pressed", 0);
    builder_law(b, "contact", "S0.11 S0.12", "normally_closed=1", "S0.pressed", "");
    builder_law(b, "contact", "S0.21 S0.22", "normally_closed=1", "S0.pressed", "");
    run(b, "K1.S11", "S0.11", "e1");
    run(b, "S0.12", "K1.S12", "e2");
    run(b, "K1.S21", "S0.21", "e3");
    run(b, "S0.22", "K1.S22", "e4");
    builder_component(b, "S1");
    builder_control(b, "S1.pressed", 0);
    builder_law(b, "contact", "S1.13 S1.14", "", "S1.pressed", "");
    run(b, "XS.+", "S1.13", "r1");
    run(b, "S1.14", "K1.S34", "r2");
}

static void loads(struct plant_builder *b)
{
    run(b, "Q0", "1Y1.A1", "y1");
    run(b, "XD.-", "1Y1.A2", "y2");
    builder_component(b, "1Y1");
    builder_law(b,
                "coil",
                "1Y1.A1 1Y1.A2",
                "resistance=384 inductance=3.8 pick_up_current=0.040 drop_out_current=0.015 "
                "delay_on=0 delay_off=0",
                "",
                "1Y1.energised 1Y1.current");
    builder_terminal(b, "A1", "1Y1.A1");
    builder_terminal(b, "A2", "1Y1.A2");
    builder_variant(b, PLANT_FAULT, "open", "0.resistance=1e9");
    builder_variant(b, PLANT_FAULT, "shorted", "0.resistance=3 0.inductance=0.03");
    run(b, "Q1", "0Y1.A1", "y3");
    run(b, "XD.-", "0Y1.A2", "y4");
    builder_component(b, "0Y1");
    builder_law(b,
                "coil",
                "0Y1.A1 0Y1.A2",
                "resistance=192 inductance=2 pick_up_current=0.08 drop_out_current=0.03 "
                "delay_on=0 delay_off=0",
                "",
                "0Y1.energised -");
    for (int i = 2; i < OUTPUTS; i++) {
        char ref[8], nodes[32], plus[16], minus[16], name[8], from[8], light[16];
        snprintf(ref, sizeof(ref), "H%d", i);
        snprintf(plus, sizeof(plus), "H%d.1", i);
        snprintf(minus, sizeof(minus), "H%d.2", i);
        snprintf(nodes, sizeof(nodes), "%s %s", plus, minus);
        snprintf(from, sizeof(from), "Q%d", i);
        snprintf(light, sizeof(light), "H%d.light", i);
        builder_component(b, ref);
        builder_law(b, "lamp", nodes, "resistance=1200 current_full=0.02", "", light);
        snprintf(name, sizeof(name), "H%dp", i);
        run(b, from, plus, name);
        snprintf(name, sizeof(name), "H%dn", i);
        run(b, "XD.-", minus, name);
    }
}

static void
tube(struct plant_builder *b, const char *ref, const char *nodes, const char *parameters)
{
    builder_component(b, ref);
    builder_law(b, "orifice", nodes, parameters, "", "");
}

static void air(struct plant_builder *b)
{
    builder_component(b, "0C1");
    builder_control(b, "0C1.powered", 1);
    builder_law(b,
                "compressor",
                "net",
                "free_air_delivery=2.67e-3 cut_in=8e5 cut_out=10e5 volume=0.1",
                "0C1.powered",
                "0C1.running -");
    builder_component(b, "0V1");
    builder_control(b, "0V1.handle", 0);
    builder_law(b, "valve_path", "net v1", "conductance=8e-8 open_at=1", "0V1.handle", "");
    builder_law(b, "valve_path", "v1 ref", "conductance=8e-8 open_at=0", "0V1.handle", "");
    builder_law(b, "volume", "v1", "volume=2e-5", "", "");
    builder_component(b, "0Z1");
    builder_law(b, "orifice", "v1 z1", "conductance=9e-8", "", "");
    builder_law(b,
                "regulator",
                "z1 z2",
                "set_pressure=6e5 droop=7.5e6 conductance=9e-8 relief_conductance=5e-10",
                "",
                "");
    builder_law(b, "volume", "z2", "volume=5e-5", "", "");
    builder_component(b, "0V2");
    builder_law(b,
                "soft_start",
                "z2 P",
                "conductance_soft=1.5e-9 conductance_full=6e-8 conductance_exhaust=8e-8",
                "0Y1.energised",
                "0V2.full");
    builder_component(b, "0S1");
    builder_law(b, "volume", "P", "volume=2e-4", "", "");
    builder_law(b, "leak", "P", "conductance=1.7e-10", "", "");
    builder_component(b, "0B1");
    builder_law(b, "pressure_contact", "P", "rising=5e5 falling=4.5e5", "", "0B1.closed");
    builder_law(b, "contact", "XS.+ I9", "", "0B1.closed", "");
    builder_component(b, "1V1");
    builder_control(b, "1V1.manual", 0);
    builder_law(b,
                "spool",
                "P",
                "time_on=0.015 time_off=0.025 pilot_minimum=2e5",
                "1Y1.energised 1V1.manual",
                "1V1.position");
    builder_law(b, "valve_path", "P p4", "conductance=9e-9 open_at=1", "1V1.position", "");
    builder_law(b, "valve_path", "P p2", "conductance=9e-9 open_at=0", "1V1.position", "");
    builder_law(b, "valve_path", "p4 e5", "conductance=9e-9 open_at=0", "1V1.position", "");
    builder_law(b, "valve_path", "p2 e3", "conductance=9e-9 open_at=1", "1V1.position", "");
    tube(b, "T11", "e5 ref", "conductance=5e-8");
    tube(b, "T12", "e3 ref", "conductance=5e-8");
    tube(b, "T7", "p4 q2", "conductance=4.5e-9");
    builder_law(b, "volume", "q2", "volume=2.5e-5", "", "");
    tube(b, "T9", "p2 q1", "conductance=4.5e-9");
    builder_law(b, "volume", "q1", "volume=2.5e-5", "", "");
    builder_component(b, "1Q2");
    builder_law(b, "orifice", "q2 ca", "conductance=1e-9", "", "");
    builder_law(b, "check", "q2 ca", "conductance=6e-9", "", "");
    builder_component(b, "1Q1");
    builder_law(b, "orifice", "q1 cb", "conductance=1e-9", "", "");
    builder_law(b, "check", "q1 cb", "conductance=6e-9", "", "");
    builder_component(b, "1A");
    builder_law(b, "volume", "A", "volume=1e-6", "", "");
    builder_terminal(b, "A", "A");
    builder_law(b,
                "cushion",
                "A chamber_a",
                "conductance=3e-10 free_conductance=2e-8 length=0.01 side=0 stroke=0.1",
                "1A.position",
                "");
    builder_law(b,
                "cushion",
                "B chamber_b",
                "conductance=3e-10 free_conductance=2e-8 length=0.01 side=1 stroke=0.1",
                "1A.position",
                "");
    builder_law(b,
                "cylinder",
                "chamber_a chamber_b rod",
                "bore=0.025 rod_diameter=0.010 stroke=0.1 dead_volume_a=5e-6 dead_volume_b=5e-6",
                "1A.position",
                "");
    builder_law(b, "friction", "rod", "coulomb=8 viscous=20", "", "");
    builder_component(b, "1Q2-out");
    builder_terminal(b, "2", "ca");
    builder_component(b, "T8");
    builder_join(b, "1Q2-out:2", "1A:A");
    builder_law(b, "orifice", "end0 end1", "conductance=1.2e-8", "", "");
    builder_variant(b, PLANT_FAULT, "clogged", "0.blocked=0.9");
    tube(b, "T10", "cb B", "conductance=1.2e-8");
    builder_component(b, "1L1");
    builder_law(b,
                "slide",
                "rod",
                "mass=0.9 minimum=0 maximum=0.1 initial=0 stop_stiffness=2e6",
                "",
                "1A.position 1A.speed");
    builder_law(b, "friction", "rod", "coulomb=4 viscous=0", "", "");
    builder_variant(b, PLANT_FAULT, "seizing", "1.coulomb=270");
    builder_component(b, "MG1");
    builder_law(b,
                "feeder",
                "rod",
                "capacity=12 body_mass=0.25 body_friction=0.2 contact_position=0.01 "
                "exit_position=0.098 refill_below=2 refill_delay=5 initial_count=10",
                "1A.position",
                "MG1.in_magazine MG1.at_exit MG1.count MG1.delivered - -");
}

// X0 waits for start and air; X1 pushes; X2 comes back; X3 keeps the pace of 8 s.
static struct program program_of(struct plant_builder *b)
{
    static struct program_input inputs[INPUTS];
    static struct program_output outputs[OUTPUTS];
    for (int i = 0; i < INPUTS; i++) {
        char name[16];
        snprintf(name, sizeof(name), "PLC.I%d", i);
        inputs[i] = (struct program_input){.signal = builder_signal(b, name)};
    }
    for (int i = 0; i < OUTPUTS; i++) {
        char name[16];
        snprintf(name, sizeof(name), "PLC.Q%d", i);
        outputs[i] = (struct program_output){.signal = builder_signal(b, name)};
    }
#define INPUT(i)                                                                                   \
    {                                                                                              \
        EXPRESSION_INPUT, i, 0                                                                     \
    }
    static const struct expression_token start[] = {
        INPUT(10), INPUT(0), {EXPRESSION_AND, 0, 0}, INPUT(9), {EXPRESSION_AND, 0, 0}};
    static const struct expression_token out[] = {INPUT(1)};
    static const struct expression_token back[] = {INPUT(0)};
    static const struct expression_token pace[] = {
        {EXPRESSION_STEP_TIME, 3, 0}, {EXPRESSION_CONSTANT, 0, 6.7}, {EXPRESSION_GREATER, 0, 0}};
    static const uint32_t links[] = {0, 1, 1, 2, 2, 3, 3, 1};
    static const struct program_transition transitions[] = {{0, 0, 1, 1, 1, {start, 5}, ""},
                                                            {0, 2, 1, 3, 1, {out, 1}, ""},
                                                            {0, 4, 1, 5, 1, {back, 1}, ""},
                                                            {0, 6, 1, 7, 1, {pace, 3}, ""}};
    static const struct program_action actions[] = {{.kind = PROGRAM_ACTION_OUTPUT, .target = 1},
                                                    {.kind = PROGRAM_ACTION_OUTPUT, .target = 0},
                                                    {.kind = PROGRAM_ACTION_OUTPUT, .target = 1},
                                                    {.kind = PROGRAM_ACTION_OUTPUT, .target = 2},
                                                    {.kind = PROGRAM_ACTION_OUTPUT, .target = 1},
                                                    {.kind = PROGRAM_ACTION_OUTPUT, .target = 1}};
    static const struct program_step steps[] = {
        {.name = "0", .initial = true, .action_first = 0, .action_count = 1, .message = PLANT_NONE},
        {.name = "1", .action_first = 1, .action_count = 3, .message = 0, .limit = 1.1},
        {.name = "2", .action_first = 4, .action_count = 1, .message = PLANT_NONE},
        {.name = "3", .action_first = 5, .action_count = 1, .message = PLANT_NONE}};
    static const struct program_chart charts[] = {{.name = "G"}};
    static const struct program_message messages[] = {{.code = "E11", .fault = true}};
    return (struct program){
        .inputs = inputs,
        .input_count = INPUTS,
        .outputs = outputs,
        .output_count = OUTPUTS,
        .messages = messages,
        .message_count = 1,
        .charts = charts,
        .chart_count = 1,
        .steps = steps,
        .step_count = 4,
        .transitions = transitions,
        .transition_count = 4,
        .actions = actions,
        .action_count = 6,
        .links = links,
        .link_count = 8,
        .run_signal = builder_signal(b, "PLC.running"),
        .fault_memory = PLANT_NONE,
    };
}

struct plant *line_plant(void)
{
    struct plant_builder *b = builder_create();
    mains(b);
    distribution(b);
    sensors(b);
    push_button(b, "S2", 10, false);
    push_button(b, "S3", 11, false);
    push_button(b, "S4", 12, true);
    safety(b);
    loads(b);
    air(b);
    struct program program = program_of(b);
    return builder_finish(b, &program);
}

static void set(struct sim *sim, const struct plant *plant, const char *signal, double value)
{
    sim_control(sim, plant_signal_find(plant, signal), value);
}

void line_start(struct sim *sim)
{
    struct plant *plant = line_plant(); // of the same numbering
    set(sim, plant, "0V1.handle", 1);
    set(sim, plant, "Q0.handle", 1);
    sim_advance(sim, 5000);
    set(sim, plant, "S2.pressed", 1);
    sim_advance(sim, 500);
    set(sim, plant, "S2.pressed", 0);
    sim_advance(sim, 500);
    plant_destroy(plant);
}
