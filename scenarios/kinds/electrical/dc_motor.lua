-- Direct current motor with permanent magnets, 24 V, some 50 W: a small conveyor, a dosing screw.
depanne.api(1)
return depanne.kind {
  id = "dc_motor", trade = "electrical",
  name = { fr = "Moteur à courant continu", en = "Direct current motor" },
  flags = { "removable" },
  terminals = { { "+", "electrical" }, { "-", "electrical" }, { "shaft", "rotation" } },
  signals = { "current", "torque", "speed", "heat", "temperature" },
  parameters = {
    resistance = { unit = "ohm", default = "1.2 ohm", min = 0.01, max = 1e9 },
    inductance = { unit = "H", default = "2.4 mH", min = 0, max = 10 },
    constant = { unit = "1", default = 0.0458, min = 0.0001, max = 100 }, -- V.s/rad
    inertia = { unit = "kg.m2", default = "1.2e-4 kg.m2", min = 1e-7, max = 10 },
    drag = { unit = "N.m.s", default = "2e-5 N.m.s", min = 0, max = 10 },
    brushes = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 }, -- added by their wear
  },
  plate = function(p) return "24 V= 50 W 4900 min-1" end,
  laws = function(p)
    return {
      { "dc_motor", nodes = { "+", "-", "shaft" }, resistance = p.resistance, inductance = p.inductance, constant = p.constant,
        inertia = p.inertia, drag = p.drag, brush_resistance = p.brushes,
        writes = { current = "current", torque = "torque", speed = "speed", heat = "heat" } },
      { "thermal_mass", capacity = 90, conductance = 0.4, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { i = "current", n = "speed", torque = "torque" },
  measures = { temperature = "temperature" },
  senses = {
    { "look", when = "abs(speed) > 1", fr = "L’arbre tourne", en = "The shaft turns" },
    { "look", fr = "L’arbre est à l’arrêt", en = "The shaft stands still" },
    { "listen", when = "current > 5 and abs(speed) < 50", fr = "Le moteur force", en = "The motor strains" },
    { "listen", when = "abs(speed) > 1", fr = "Sifflement de collecteur", en = "Whistle of the commutator" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "temperature > 333", fr = "Carcasse brûlante", en = "Frame burning hot" },
    { "touch", fr = "Carcasse tiède au plus", en = "Frame lukewarm at most" },
  },
  faults = {
    open = { name = { fr = "Balai coincé : induit coupé", en = "Stuck brush: armature open" }, set = { brushes = "1e8 ohm" } },
    worn = { name = { fr = "Balais usés", en = "Worn brushes" }, set = { brushes = "2.5 ohm" } },
    shorted = { name = { fr = "Induit en court-circuit partiel", en = "Armature partly shorted" }, set = { resistance = "0.4 ohm", constant = 0.03 } },
    seizing = { name = { fr = "Palier qui serre", en = "Seizing bearing" }, set = { drag = "4e-4 N.m.s" } },
    misadjusted = { name = { fr = "Aimants affaiblis", en = "Weak magnets" }, set = { constant = 0.036 } },
  },
  wear = { { law = "W3", fault = "worn", rate = "abs(speed) / 500 / 7e6" } },
  damage = { { fault = "shorted", when = "temperature > 440", after = "20 s" } },
  care = { { every = "2000 h", fr = "Contrôler la longueur des balais, souffler le collecteur", en = "Check the length of the brushes, blow out the commutator" } },
  spares = {
    { article = "MCC-24-50", same = true, price = 54, stock = 1, name = { fr = "Moteur 24 V= 50 W", en = "Motor 24 V DC 50 W" } },
    { article = "MCC-24-60", equivalent = true, price = 61, stock = 1, set = { resistance = "1 ohm" }, name = { fr = "Moteur 24 V= 60 W, même bride", en = "Motor 24 V DC 60 W, same flange" },
      remark = { fr = "Même vitesse, couple supérieur", en = "Same speed, more torque" } },
    { article = "MCC-12-50", wrong = true, price = 54, stock = 1, set = { resistance = "0.3 ohm", constant = 0.0229 }, name = { fr = "Moteur 12 V= 50 W", en = "Motor 12 V DC 50 W" } },
  },
  article = "MCC-24-50", price = 54, replace_duration = "30 min",
}
