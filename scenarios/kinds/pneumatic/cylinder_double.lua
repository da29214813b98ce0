-- Double-acting cylinder with adjustable cushions. A is the cap side (rod out), B the rod side.
depanne.api(1)
return depanne.kind {
  id = "cylinder_double", symbol = "cylinder_double_cushioned", trade = "pneumatic",
  name = { fr = "Vérin double effet à amortissements", en = "Double-acting cylinder with cushions" },
  flags = { "removable", "test_point" },
  terminals = { { "A", "pneumatic" }, { "B", "pneumatic" }, { "rod", "translation" } },
  nodes = { { "chamber_a", "pneumatic" }, { "chamber_b", "pneumatic" } },
  inputs = { "moisture" },
  signals = { "position", "speed", "rod_flow" },
  parameters = {
    bore = { unit = "m", default = "25 mm", min = 0.004, max = 0.5 },
    rod = { unit = "m", default = "10 mm", min = 0.001, max = 0.3 },
    stroke = { unit = "m", default = "100 mm", min = 0.001, max = 3 },
    mass = { unit = "kg", default = "0.9 kg", min = 0.01, max = 1000 },
    weight = { unit = "N", default = "0 N", min = -1e5, max = 1e5 }, -- of what it carries, along the way out
    friction = { unit = "N", default = "8 N", min = 0, max = 1e4 },
    viscous = { unit = "N.s/m", default = "20 N.s/m", min = 0, max = 1e5 },
    dead_volume_a = { unit = "m3", default = "2 ml", min = 1e-8, max = 1e-2 },
    dead_volume_b = { unit = "m3", default = "8 ml", min = 1e-8, max = 1e-2 },
    cushion_a = { unit = "m3/(s.Pa)", default = "0.03 l/(s·bar)", min = 1e-12, max = 1e-6 }, -- cap end
    cushion_b = { unit = "m3/(s.Pa)", default = "0.03 l/(s·bar)", min = 1e-12, max = 1e-6 }, -- rod end
    cushion_length = { unit = "m", default = "10 mm", min = 0, max = 0.2 },
    cushion_failed = { unit = "1", default = 0, min = 0, max = 1 },
    free = { unit = "m3/(s.Pa)", default = "1.2 l/(s·bar)", min = 1e-12, max = 1e-6 },
    piston_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    rod_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    cap_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    tight_force = { unit = "N", default = "0 N", min = 0, max = 1e4 }, -- of a bent rod, in the middle of the stroke
    run_out = { unit = "m", default = "0.05 mm", min = 0, max = 0.01 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "D25/10 course 100, 10 bar max" end,
  laws = function(p)
    local function cushion(port, chamber, side, conductance)
      return { "cushion", nodes = { port, chamber }, conductance = conductance, free_conductance = p.free,
               length = p.cushion_length, side = side, stroke = p.stroke, failed = p.cushion_failed,
               reads = { position = "position" } }
    end
    return {
      { "property", value = p.run_out }, -- what one sees and measures of it
      { "volume", nodes = { "A" }, volume = p.port_volume },
      { "volume", nodes = { "B" }, volume = p.port_volume },
      { "cylinder", nodes = { "chamber_a", "chamber_b", "rod" }, bore = p.bore, rod_diameter = p.rod, stroke = p.stroke,
        dead_volume_a = p.dead_volume_a, dead_volume_b = p.dead_volume_b, piston_leak = p.piston_leak,
        reads = { position = "position" } },
      cushion("A", "chamber_a", 0, p.cushion_a), cushion("B", "chamber_b", 1, p.cushion_b),
      { "slide", nodes = { "rod" }, mass = p.mass, minimum = 0, maximum = p.stroke, initial = 0, stop_stiffness = 2e6, gravity_force = p.weight,
        writes = { position = "position", speed = "speed" } },
      { "seal_friction", nodes = { "rod" }, coulomb = p.friction, stiction_ratio = 1.5, viscous = p.viscous,
        spot_force = p.tight_force, spot_from = p.stroke * 0.4, spot_to = p.stroke * 0.65,
        reads = { wet = "moisture", position = "position" } },
      { "leak", nodes = { "chamber_b" }, conductance = p.rod_leak, writes = { flow = "rod_flow" } },
      { "leak", nodes = { "chamber_a" }, conductance = p.cap_leak },
    }
  end,
  probes = { x = "position", v = "speed", leak = "rod_flow" },
  measures = {
    leak = "rod_flow", noise = "40 + 8.686 * log(max(rod_flow, 0.000000001) / 0.0000166667)",
    runout = "run_out", force = "friction + tight_force",
  },
  senses = {
    { "look", when = "speed > 0.01", fr = "La tige sort", en = "The rod is moving out" },
    { "look", when = "speed < 0 - 0.01", fr = "La tige rentre", en = "The rod is moving in" },
    { "look", when = "run_out > 0.0003 and position > 0.02", fr = "La tige ondule légèrement en sortant", en = "The rod waves slightly as it comes out" },
    { "look", when = "position < 0.001", fr = "Tige rentrée à fond", en = "Rod fully in" },
    { "look", when = "position > stroke - 0.0015", fr = "Tige sortie à fond", en = "Rod fully out" },
    { "look", fr = "Tige arrêtée entre ses deux fins de course", en = "Rod standing between its two ends" },
    { "listen", when = "position < 0.012 and speed < 0 - 0.26", fr = "Le vérin claque en fin de rentrée", en = "The cylinder slams at the end of its return", ambient = true },
    { "listen", when = "position > stroke - 0.012 and speed > 0.4", fr = "Le vérin claque en fin de sortie", en = "The cylinder slams at the end of its stroke", ambient = true },
    { "listen", when = "rod_flow > 0.0001", fr = "Un sifflement au nez du vérin", en = "A hiss at the nose of the cylinder", ambient = true },
    { "listen", when = "speed > 0.01 or speed < 0 - 0.01", fr = "L’air s’échappe pendant la course", en = "Air escapes during the stroke" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
    { "touch", when = "rod_flow > 0.0001", fr = "On sent l’air sortir autour de la tige", en = "Air can be felt around the rod" },
    { "touch", fr = "Corps froid, tige propre et sèche", en = "Body cold, rod clean and dry" },
  },
  settings = {
    { id = "cushion_a", parameter = "cushion_a", unit = "%", scale = 6e-12, min = 1, max = 100, duration = 60,
      name = { fr = "Vis d’amortissement, côté fond", en = "Cushion screw, cap end" } },
    { id = "cushion_b", parameter = "cushion_b", unit = "%", scale = 6e-12, min = 1, max = 100, duration = 60,
      name = { fr = "Vis d’amortissement, côté tige", en = "Cushion screw, rod end" } },
  },
  faults = {
    leaking = { name = { fr = "Joint de piston usé", en = "Worn piston seal" }, sheet = "CY1", set = { piston_leak = "0.03 l/(s·bar)" } },
    worn = { name = { fr = "Joint de tige usé", en = "Worn rod seal" }, sheet = "CY2", set = { rod_leak = "0.05 l/(s·bar)" } },
    leaking_cap = { name = { fr = "Joint de fond fuyard", en = "Cap seal leaking" }, sheet = "CY2", set = { cap_leak = "0.05 l/(s·bar)" } },
    seizing_guide = { name = { fr = "Guide coincé", en = "Guide jammed" }, sheet = "CY3", set = { friction = "120 N" } },
    blocked = { name = { fr = "Obstacle devant la tige", en = "Obstacle before the rod" }, sheet = "CY4", set = { friction = "400 N" } },
    worn_cushion = { name = { fr = "Joint d’amortissement arraché", en = "Cushion seal gone" }, sheet = "CY5", set = { cushion_failed = 1 } },
    misadjusted_open = { name = { fr = "Vis d’amortissement ouvertes", en = "Cushion screws open" }, sheet = "CY5", set = { cushion_a = "0.6 l/(s·bar)", cushion_b = "0.6 l/(s·bar)" } },
    misadjusted = { name = { fr = "Vis d’amortissement fermées", en = "Cushion screws closed" }, sheet = "CY6", set = { cushion_a = "0.001 l/(s·bar)", cushion_b = "0.001 l/(s·bar)" } },
    seizing = { name = { fr = "Tige faussée", en = "Bent rod" }, sheet = "CY7", set = { tight_force = "160 N", run_out = "0.5 mm" } },
  },
  wear = {
    { law = "W4", fault = "leaking", rate = "abs(speed) / 5000 km", power = 1.5 },
    { law = "W4", fault = "worn", rate = "abs(speed) / 6000 km", power = 1.5 },
    { law = "W4", fault = "worn_cushion", count = "(position < 0.012 or position > stroke - 0.012) and abs(speed) > 0.4", each = "1 / 200000" },
  },
  care = {
    { every = "2000 h", fr = "Essuyer la tige, vérifier la fixation et les vis d’amortissement", en = "Wipe the rod, check its mounting and the cushion screws" },
  },
  spares = {
    { article = "V-25-100-A", same = true, price = 74, stock = 1,
      name = { fr = "Vérin D25 course 100, amorti, magnétique", en = "Cylinder D25 stroke 100, cushioned, magnetic" } },
    { article = "V-25-100-B", equivalent = true, price = 79, stock = 1, set = {},
      name = { fr = "Vérin ISO 6432 D25 course 100 amorti, autre marque", en = "Cylinder ISO 6432 D25 stroke 100 cushioned, other make" } },
    { article = "V-32-100", wrong = true, price = 81, stock = 1, set = { bore = "32 mm", rod = "12 mm" },
      name = { fr = "Vérin D32 course 100", en = "Cylinder D32 stroke 100" } },
    { article = "V-25-80", wrong = true, price = 71, stock = 1, set = { stroke = "80 mm" },
      name = { fr = "Vérin D25 course 80", en = "Cylinder D25 stroke 80" } },
  },
  article = "V-25-100-A", price = 74, replace_duration = "35 min",
}
