// Lock-out sheets by zone and energy, and fault messages with what each waits for.
#include "engine/dossier/writer.h"
#include "engine/plant/program_text.h"

#include <stdio.h>
#include <string.h>

// ---- lock-out ----

static const char *energy_name(const struct writer *writer, const char *id)
{
    static const struct {
        const char *id, *fr, *en;
    } names[] = {
        {"electrical", "Énergie électrique", "Electrical energy"},
        {"pneumatic", "Énergie pneumatique", "Pneumatic energy"},
        {"hydraulic", "Énergie hydraulique", "Hydraulic energy"},
        {"mechanical", "Énergie mécanique", "Mechanical energy"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].id, id) == 0) {
            return say(writer, names[i].fr, names[i].en);
        }
    }
    return id;
}

// A line of the sheet: its number, what is done, and a box to tick. The cell of what it is done on
// stays open for references.
static void begin_step(const struct writer *writer, uint32_t *number, const char *what)
{
    char text[16];
    (void)snprintf(text, sizeof text, "%u", (unsigned)++*number);
    document_row(writer->document);
    document_cell(writer->document, text);
    document_cell(writer->document, what);
    document_cell(writer->document, "");
}

static void end_step(const struct writer *writer)
{
    document_cell(writer->document, "☐");
}

static void add_isolator(const struct writer *writer, uint32_t index)
{
    const struct plant_component *isolator = &writer->plant->components[index];
    char text[256];
    (void)snprintf(text,
                   sizeof text,
                   "%s (%s)",
                   pick(writer, isolator->name),
                   place_text(writer, isolator->place));
    add_ref(writer, isolator->ref, text);
}

static void separate(const struct writer *writer, const struct scenario_energy *energy, uint32_t *n)
{
    begin_step(writer, n, say(writer, "Séparer : poignée sur O", "Separate: handle on O"));
    add_isolator(writer, energy->isolator);
    for (uint32_t i = 0; i < energy->other_count; i++) {
        document_cell_add(writer->document, say(writer, "ou", "or"), NULL);
        add_isolator(writer, energy->others[i]);
    }
    end_step(writer);
    begin_step(
        writer,
        n,
        say(writer, "Condamner : cadenas personnel et pancarte", "Lock: personal padlock and tag"));
    add_ref(writer, writer->plant->components[energy->isolator].ref, "");
    end_step(writer);
}

static void release(const struct writer *writer, const struct scenario_energy *energy, uint32_t *n)
{
    const struct plant *plant = writer->plant;
    for (uint32_t i = 0; i < energy->release_count; i++) {
        const struct plant_signal *signal = &plant->signals[energy->release[i].signal];
        const char *dot = strrchr(signal->name, '.');
        char text[160];
        char value[32];
        begin_step(writer,
                   n,
                   say(writer, "Dissiper l’énergie restante", "Let out the energy that is left"));
        (void)snprintf(text,
                       sizeof text,
                       "(%s) → %s",
                       dot == NULL ? signal->name : dot + 1,
                       number_text(writer, energy->release[i].value, value, sizeof value));
        add_ref(writer, plant->components[signal->component].ref, text);
        end_step(writer);
    }
    if (energy->block_count > 0) {
        begin_step(writer, n, say(writer, "Étayer, caler la charge", "Prop the load"));
        for (uint32_t i = 0; i < energy->block_count; i++) {
            add_ref(writer, plant->components[energy->block[i]].ref, "");
        }
        end_step(writer);
    }
}

// Terminals of wires are proved in pairs; a test point of air or oil is read by itself.
static void
add_points(const struct writer *writer, const struct scenario_energy *energy, bool electrical)
{
    for (uint32_t i = 0; i < energy->verify_count; i++) {
        uint32_t terminal = plant_terminal_find(writer->plant, energy->verify[i]);
        bool second = electrical && i % 2 == 1;
        bool more = i + 1 < energy->verify_count && (!electrical || second);
        if (second) {
            document_cell_add(writer->document, "–", NULL);
        }
        add_terminal(writer, terminal, more ? ";" : "");
    }
}

static void verify(const struct writer *writer, const struct scenario_energy *energy, uint32_t *n)
{
    bool electrical = strcmp(energy->id, "electrical") == 0;
    if (energy->verify_count > 0) {
        begin_step(
            writer,
            n,
            electrical
                ? say(writer,
                      "Vérifier l’absence de tension, appareil contrôlé avant et après",
                      "Prove dead, the tester checked before and after")
                : say(writer, "Vérifier : 0 bar à chaque point", "Check: 0 bar at each point"));
        add_points(writer, energy, electrical);
        end_step(writer);
    }
    if (energy->still_count > 0) {
        begin_step(writer, n, say(writer, "Vérifier l’immobilité", "Check that it stands still"));
        for (uint32_t i = 0; i < energy->still_count; i++) {
            add_ref(writer, writer->plant->components[energy->still[i]].ref, "");
        }
        end_step(writer);
    }
}

static void energy_sheet(const struct writer *writer, const struct scenario_energy *energy)
{
    static const struct writer_column columns[] = {
        {"N°", "No", 0.5, DOCUMENT_LEFT},
        {"Opération", "Operation", 3.2, DOCUMENT_LEFT},
        {"Organes, points", "Devices, points", 4.2, DOCUMENT_LEFT},
        {"Fait", "Done", 0.6, DOCUMENT_CENTRE},
    };
    char text[256];
    uint32_t number = 0;
    const char *zone = pick(writer, energy->zone);
    (void)snprintf(text,
                   sizeof text,
                   "%s — %s",
                   energy_name(writer, energy->id),
                   zone[0] != '\0' ? zone : say(writer, "toute la ligne", "the whole line"));
    document_heading(writer->document, 2, text);
    table(writer, columns, 4);
    begin_step(writer,
               &number,
               say(writer,
                   "Prévenir, arrêter, baliser ; identifier l’organe sur le folio",
                   "Warn, stop, mark the zone; identify the device on the folio"));
    add_places(writer, writer->plant->components[energy->isolator].ref);
    end_step(writer);
    separate(writer, energy, &number);
    release(writer, energy, &number);
    verify(writer, energy, &number);
    begin_step(writer,
               &number,
               say(writer,
                   "Déconsigner en ordre inverse : outils retirés, personnes averties",
                   "Give back in reverse order: tools out, people warned"));
    end_step(writer);
    document_table_end(writer->document);
    if (pick(writer, energy->live)[0] != '\0') {
        document_note(writer->document, pick(writer, energy->live));
    }
}

void write_lockout(struct writer *writer)
{
    for (uint32_t i = 0; i < writer->scenario->energy_count; i++) {
        energy_sheet(writer, &writer->scenario->energies[i]);
    }
}

// ---- messages ----

// The conditions after a step: what is awaited there.
static void add_awaited(const struct writer *writer, uint32_t step)
{
    const struct program *program = &writer->plant->program;
    bool first = true;
    for (uint32_t i = 0; i < program->transition_count; i++) {
        const struct program_transition *transition = &program->transitions[i];
        for (uint32_t k = 0; k < transition->from_count; k++) {
            if (program->links[transition->from_first + k] == step) {
                document_cell_add(writer->document, first ? "" : say(writer, "ou", "or"), NULL);
                char text[400];
                (void)program_condition_text(transition->text, text, sizeof text);
                document_cell_add(writer->document, text, NULL);
                first = false;
            }
        }
    }
}

static bool raises(const struct program *program, const struct program_step *step, uint32_t message)
{
    for (uint32_t i = 0; i < step->action_count; i++) {
        const struct program_action *action = &program->actions[step->action_first + i];
        if (action->kind == PROGRAM_ACTION_MESSAGE && action->target == message) {
            return true;
        }
    }
    return false;
}

static void message_row(const struct writer *writer, uint32_t message, uint32_t index, bool by_time)
{
    const struct program *program = &writer->plant->program;
    const struct program_step *step = &program->steps[index];
    const struct program_message *row = &program->messages[message];
    char text[160];
    char seconds[32];
    document_row(writer->document);
    document_cell_strong(writer->document, row->code);
    document_cell(writer->document, pick(writer, row->text));
    (void)snprintf(text, sizeof text, "X%s", step->name);
    document_cell(writer->document, "");
    char target[WRITER_NAME_BYTES];
    (void)snprintf(target, sizeof target, "chart:%.80s", program->charts[step->chart].name);
    document_cell_add(writer->document, text, target);
    document_cell(writer->document, by_time ? "" : say(writer, "à l’entrée", "on entry"));
    if (by_time) {
        (void)snprintf(
            text, sizeof text, "> %s s", number_text(writer, step->limit, seconds, sizeof seconds));
        document_cell_add(writer->document, text, NULL);
    }
    document_cell(writer->document, "");
    add_awaited(writer, index);
}

void write_messages(struct writer *writer)
{
    static const struct writer_column columns[] = {
        {"Code", "Code", 0.7, DOCUMENT_LEFT},
        {"Message", "Message", 3.2, DOCUMENT_LEFT},
        {"Étape", "Step", 0.8, DOCUMENT_LEFT},
        {"Délai", "Delay", 0.9, DOCUMENT_LEFT},
        {"Condition attendue", "Condition awaited", 2.8, DOCUMENT_LEFT},
    };
    const struct program *program = &writer->plant->program;
    table(writer, columns, 5);
    for (uint32_t i = 0; i < program->message_count; i++) {
        bool told = false;
        for (uint32_t k = 0; k < program->step_count; k++) {
            bool by_time = program->steps[k].limit > 0.0 && program->steps[k].message == i;
            if (by_time || raises(program, &program->steps[k], i)) {
                message_row(writer, i, k, by_time);
                told = true;
            }
        }
        if (!told) {
            document_row(writer->document);
            document_cell_strong(writer->document, program->messages[i].code);
            document_cell(writer->document, pick(writer, program->messages[i].text));
            document_cell(writer->document, "");
            document_cell(writer->document, "");
            document_cell(writer->document, "");
        }
    }
    document_table_end(writer->document);
}
