-- Parallel gripper closed by a spring: air at B opens it; without air it holds its part.
depanne.api(1)
return depanne.kind {
  id = "gripper_spring", trade = "pneumatic",
  name = { fr = "Pince parallèle fermée par ressort", en = "Parallel gripper, closed by a spring" },
  flags = { "removable" },
  terminals = { { "B", "pneumatic" } },
  nodes = { { "A", "pneumatic" }, { "jaw", "translation" } },
  inputs = { "part", "moisture" },
  signals = { "position", "speed", "force", "capacity", "held", "lost", "closed_seen" },
  parameters = {
    bore = { unit = "m", default = "16 mm", min = 0.004, max = 0.2 },
    stroke = { unit = "m", default = "8 mm", min = 0.001, max = 0.2 },
    contact = { unit = "m", default = "5 mm", min = 0, max = 0.2 }, -- jaws on a part of the right size
    jaw_ratio = { unit = "1", default = 0.6, min = 0, max = 2 },
    friction = { unit = "1", default = 0.4, min = 0, max = 2 }, -- of the pads
    mass = { unit = "kg", default = "1 kg", min = 0, max = 100 }, -- of the part
    acceleration = { unit = "m/s2", default = "5 m/s²", min = 0, max = 1000 },
    spring = { unit = "N", default = "80 N", min = 0, max = 1e4 }, -- that closes
    seal = { unit = "N", default = "4 N", min = 0, max = 1e4 },
    backlash = { unit = "m", default = "0.05 mm", min = 0, max = 0.01 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    sensor_offset = { unit = "m", default = "0 mm", min = -0.05, max = 0.05 },
    port_volume = { unit = "m3", default = "0.5 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "D16, ressort : 2 x 45 N, ouverture 4-8 bar" end,
  laws = function(p)
    return {
      { "orifice", nodes = { "A", "reference" }, conductance = 3e-9 }, { "volume", nodes = { "B" }, volume = p.port_volume },
      { "cylinder", nodes = { "A", "B", "jaw" }, bore = p.bore, rod_diameter = 0.006, stroke = p.stroke,
        dead_volume_a = 1e-6, dead_volume_b = 1e-6, piston_leak = p.leak, reads = { position = "position" } },
      { "slide", nodes = { "jaw" }, mass = 0.15, minimum = 0, maximum = p.stroke, initial = 0, stop_stiffness = 2e6, gravity_force = p.spring,
        writes = { position = "position", speed = "speed" } },
      { "seal_friction", nodes = { "jaw" }, coulomb = p.seal, viscous = 30, reads = { wet = "moisture", position = "position" } },
      { "grip", nodes = { "jaw" }, contact = p.contact + p.backlash, jaw_ratio = p.jaw_ratio, friction = p.friction, mass = p.mass,
        acceleration = p.acceleration, reads = { position = "position", part = "part" },
        writes = { force = "force", capacity = "capacity", held = "held", lost = "lost" } },
      { "proximity", from = p.contact - 0.0005, to = p.contact + 0.001, shift = p.sensor_offset, hysteresis = 0.0001,
        reads = { value = "position" }, writes = { detected = "closed_seen" } },
    }
  end,
  probes = { x = "position", f = "force", held = "held", lost = "lost", seen = "closed_seen" },
  measures = { force = "force", backlash = "backlash", play = "backlash" },
  senses = {
    { "look", when = "held > 0.5", fr = "La pièce est serrée", en = "The part is gripped" },
    { "look", when = "lost > 0.5", fr = "La pièce a glissé des mors", en = "The part has slipped out of the jaws" },
    { "look", when = "friction < 0.3", fr = "Garnitures des mors lisses et brillantes", en = "Pads of the jaws smooth and shiny" },
    { "look", when = "position < 0.001", fr = "Mors ouverts", en = "Jaws open" },
    { "look", fr = "Mors fermés à vide", en = "Jaws closed on nothing" },
    { "touch", when = "backlash > 0.0005", fr = "Les mors ont du jeu", en = "The jaws have play" },
    { "touch", fr = "Les mors sont fermes", en = "The jaws are firm" },
  },
  settings = {
    { id = "sensor", parameter = "sensor_offset", unit = "mm", min = -5, max = 5, duration = 120,
      name = { fr = "Décalage du détecteur de serrage", en = "Offset of the grip sensor" } },
  },
  faults = {
    worn = { name = { fr = "Garnitures usées", en = "Pads worn" }, sheet = "B2.13", set = { friction = 0.15 } },
    misadjusted = { name = { fr = "Détecteur de mors décalé", en = "Jaw sensor off" }, sheet = "B2.13", set = { sensor_offset = "2 mm" } },
    worn_linkage = { name = { fr = "Jeu dans la tringlerie", en = "Backlash of the linkage" }, sheet = "B2.13", set = { backlash = "1.6 mm", jaw_ratio = 0.4 } },
    leaking = { name = { fr = "Joint usé : n’ouvre plus en grand", en = "Seal worn: does not open fully" }, sheet = "B2.13", set = { leak = "2 l/(s·bar)" } },
    broken_spring = { name = { fr = "Ressort de serrage cassé", en = "Closing spring broken" }, sheet = "B2.13", set = { spring = "0 N" } },
    seizing = { name = { fr = "Mors encrassés", en = "Jaws fouled" }, sheet = "B2.13", set = { seal = "75 N" } },
  },
  wear = {
    { law = "W4", fault = "worn", count = "held > 0.5", each = "1 / 3000000" },
    { law = "W4", fault = "worn_linkage", count = "held > 0.5", each = "1 / 10000000", power = 1.5 },
  },
  care = { { every = "500 h", fr = "Nettoyer les mors, contrôler les garnitures et le jeu", en = "Clean the jaws, check the pads and the play" } },
  spares = {
    { article = "PPR-16", same = true, price = 158, stock = 1, name = { fr = "Pince parallèle D16 fermée par ressort", en = "Parallel gripper D16, spring closed" } },
    { article = "PPR-16-B", equivalent = true, price = 164, stock = 1, set = { spring = "84 N" },
      name = { fr = "Pince parallèle D16 fermée par ressort, autre marque", en = "Parallel gripper D16, spring closed, other make" } },
    { article = "PP-16", wrong = true, price = 142, stock = 1, set = { spring = "0 N" },
      name = { fr = "Pince parallèle D16 double effet", en = "Parallel gripper D16, double-acting" }, remark = { fr = "Lâche la pièce à l’arrêt d’urgence", en = "Drops the part at an emergency stop" } },
  },
  article = "PPR-16", price = 158, replace_duration = "25 min",
}
