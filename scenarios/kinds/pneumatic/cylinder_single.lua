-- Single-acting cylinder: air pushes the rod out, a spring brings it back; the spring side breathes through a vent.
depanne.api(1)
return depanne.kind {
  id = "cylinder_single", trade = "pneumatic",
  name = { fr = "Vérin simple effet, rappel par ressort", en = "Single-acting cylinder, spring return" },
  flags = { "removable", "test_point" },
  terminals = { { "A", "pneumatic" }, { "rod", "translation" } },
  nodes = { { "chamber_b", "pneumatic" } },
  inputs = { "moisture" },
  signals = { "position", "speed", "vent_flow" },
  parameters = {
    bore = { unit = "m", default = "20 mm", min = 0.004, max = 0.3 },
    rod = { unit = "m", default = "8 mm", min = 0.001, max = 0.2 },
    stroke = { unit = "m", default = "15 mm", min = 0.001, max = 1 },
    mass = { unit = "kg", default = "0.3 kg", min = 0.01, max = 1000 },
    friction = { unit = "N", default = "4 N", min = 0, max = 1e4 },
    viscous = { unit = "N.s/m", default = "15 N.s/m", min = 0, max = 1e5 },
    preload = { unit = "N", default = "18 N", min = 0, max = 1e4 },
    rate = { unit = "N/m", default = "1200 N/m", min = 0, max = 1e7 }, -- 1.2 N/mm
    vent = { unit = "m3/(s.Pa)", default = "0.3 l/(s·bar)", min = 1e-13, max = 1e-6 },
    piston_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return string.format("D%g course %g, ressort %g N", p.bore * 1000, p.stroke * 1000, p.preload) end,
  laws = function(p)
    return {
      { "volume", nodes = { "A" }, volume = p.port_volume },
      { "cylinder", nodes = { "A", "chamber_b", "rod" }, bore = p.bore, rod_diameter = p.rod, stroke = p.stroke,
        dead_volume_a = 1e-6, dead_volume_b = 2e-6, piston_leak = p.piston_leak, reads = { position = "position" } },
      { "orifice", nodes = { "chamber_b", "reference" }, conductance = p.vent, writes = { flow = "vent_flow" } },
      { "slide", nodes = { "rod" }, mass = p.mass, minimum = 0, maximum = p.stroke, initial = 0, stop_stiffness = 2e6,
        writes = { position = "position", speed = "speed" } },
      { "spring_translation", nodes = { "rod" }, preload = p.preload, rate = p.rate, reads = { position = "position" } },
      { "seal_friction", nodes = { "rod" }, coulomb = p.friction, viscous = p.viscous,
        reads = { wet = "moisture", position = "position" } },
    }
  end,
  probes = { x = "position", v = "speed", leak = "vent_flow" },
  measures = { leak = "max(vent_flow, 0)", force = "friction + preload" },
  senses = {
    { "look", when = "abs(speed) > 0.01", fr = "La tige bouge", en = "The rod moves" },
    { "look", when = "position < 0.001", fr = "Tige rentrée à fond", en = "Rod fully in" },
    { "look", when = "position > stroke - 0.0005", fr = "Tige sortie à fond", en = "Rod fully out" },
    { "look", fr = "Tige arrêtée entre ses deux fins de course", en = "Rod standing between its two ends" },
    { "listen", when = "vent_flow > 0.0001 and abs(speed) < 0.001", fr = "Un souffle continu à l’évent", en = "A steady blow at the vent" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
    { "touch", when = "preload < 5", fr = "La tige se pousse et se tire sans effort", en = "The rod moves by hand without effort" },
    { "touch", fr = "Le ressort repousse la main", en = "The spring pushes the hand back" },
  },
  faults = {
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Return spring broken" }, sheet = "B2.10", set = { preload = "0 N", rate = "0 N/m" } },
    clogged = { name = { fr = "Évent bouché", en = "Vent plugged" }, sheet = "B2.10", set = { vent = "0.0003 l/(s·bar)" } },
    leaking = { name = { fr = "Joint de piston usé", en = "Worn piston seal" }, sheet = "B2.10", set = { piston_leak = "0.03 l/(s·bar)" } },
    seizing = { name = { fr = "Tige faussée", en = "Bent rod" }, sheet = "CY7", set = { friction = "40 N" } },
  },
  wear = {
    { law = "W4", fault = "leaking", rate = "abs(speed) / 5000 km", power = 1.5 },
    { law = "W13", fault = "broken_spring", count = "position > 0.5 * stroke", each = "1 / 10000000", power = 8 },
  },
  care = { { every = "2000 h", fr = "Nettoyer l’évent, vérifier le retour à la main", en = "Clean the vent, check the return by hand" } },
  spares = {
    { article = "VS-20-15", same = true, price = 32, stock = 1, name = { fr = "Vérin simple effet D20 course 15", en = "Single-acting cylinder D20 stroke 15" } },
    { article = "VS-20-15-B", equivalent = true, price = 35, stock = 1, set = { preload = "17 N" },
      name = { fr = "Vérin simple effet D20 course 15, autre marque", en = "Single-acting cylinder D20 stroke 15, other make" } },
    { article = "VS-20-10", wrong = true, price = 30, stock = 1, set = { stroke = "10 mm" },
      name = { fr = "Vérin simple effet D20 course 10", en = "Single-acting cylinder D20 stroke 10" } },
  },
  article = "VS-20-15", price = 32, replace_duration = "20 min",
}
