/// @file plant_builder.h
/// Small plants written by hand, in lists of names: what a scenario compiles to, without a scenario.
///
/// Nodes and signals come to be when they are first named. "ref" is a node's reference, "end0" and
/// "end1" the ends of a connection, "-" a signal that nobody reads. Parameters that are not given have
/// their default. A mistake in a test's plant stops the test.
#pragma once

#include "engine/plant/plant.h"

struct plant_builder; // opaque

struct plant_builder *builder_create(void);

/// Laws, terminals and faults that follow belong to this component.
uint32_t builder_component(struct plant_builder *builder, const char *ref);

/// A law, for example (b, "contact", "a b", "resistance=0.02", "S1.pressed", "S1.closed").
uint32_t builder_law(struct plant_builder *builder,
                     const char *law,
                     const char *nodes,
                     const char *parameters,
                     const char *reads,
                     const char *writes);

/// A signal that hands move.
uint32_t builder_control(struct plant_builder *builder, const char *name, double initial);

/// Index of a signal, which comes to be if it is new.
uint32_t builder_signal(struct plant_builder *builder, const char *name);

/// A terminal "name" of the present component on a node that is known already.
uint32_t builder_terminal(struct plant_builder *builder, const char *name, const char *node);

/// Makes the present component a connection between two terminals "REF:NAME".
void builder_join(struct plant_builder *builder, const char *from, const char *to);

/// A fault or a spare of the present component; changes are "0.resistance=1e9 1.opening=0": the
/// number counts the component's laws.
uint32_t builder_variant(struct plant_builder *builder,
                         enum plant_variant_kind kind,
                         const char *id,
                         const char *changes);

/// Flags of the present component, besides those it has.
void builder_flags(struct plant_builder *builder, uint32_t flags);

/// What an instrument finds on the present component: a signal's name, or a number.
void builder_measure(struct plant_builder *builder, enum measure measure, const char *value);

/// Index in plant.parameters of "REF.0.resistance".
uint32_t builder_parameter(const struct plant *plant, const char *name);

/// The plant; the builder is gone. To be destroyed with plant_destroy().
struct plant *builder_finish(struct plant_builder *builder, const struct program *program);

/// Index of a node by name; stops the test if there is none.
uint32_t plant_node(const struct plant *plant, const char *name);
