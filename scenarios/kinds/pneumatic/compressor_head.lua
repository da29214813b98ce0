-- Compressor head turned by a shaft: belt or coupling, motor and starter are parts of their own.
depanne.api(1)
return depanne.kind {
  id = "compressor_head", trade = "pneumatic",
  name = { fr = "Tête de compresseur à pistons", en = "Piston compressor head" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "intake", "pneumatic" }, { "shaft", "rotation" } },
  nodes = { { "head", "pneumatic" } },
  signals = { "flow", "power", "running", "check_flow" },
  parameters = {
    delivery = { unit = "m3/s", default = "160 l/min", min = 1e-6, max = 1 },
    speed = { unit = "rad/s", default = "1450 rpm", min = 1, max = 1e3 },
    filter = { unit = "m3/(s.Pa)", default = "30 l/(s·bar)", min = 1e-11, max = 1e-5 },
    loss = { unit = "1", default = 0, min = 0, max = 1 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
  },
  plate = function(p) return "160 l/min, 1450 tr/min, 10 bar" end,
  laws = function(p)
    return {
      { "orifice", nodes = { "reference", "intake" }, conductance = p.filter },
      { "volume", nodes = { "intake" }, volume = 2e-4 },
      { "compressor_stage", nodes = { "intake", "head", "shaft" }, free_air_delivery = p.delivery, rated_speed = p.speed,
        loss = p.loss, driven = 1, writes = { flow = "flow", power = "power" } },
      { "volume", nodes = { "head" }, volume = 5e-4 },
      { "volume", nodes = { "1" }, volume = 1e-4 },
      { "check", nodes = { "head", "1" }, conductance = 6e-8, cracking = 5e3, reverse_leak = p.check_leak, writes = { flow = "check_flow" } },
      { "orifice", nodes = { "head", "reference" }, conductance = 2e-11 },
    }
  end,
  probes = { q = "flow", power = "power" },
  measures = { temperature = "293.15 K + 45 * clamp(power / 900, 0, 1.5)" },
  senses = {
    { "listen", when = "flow > 0.0001", fr = "La tête bat régulièrement", en = "The head beats steadily", ambient = true },
    { "listen", fr = "La tête est arrêtée", en = "The head stands still" },
    { "look", when = "intake < 0.9e5", fr = "Le filtre d’aspiration est gris de poussière", en = "The intake filter is grey with dust" },
    { "look", fr = "Filtre d’aspiration propre", en = "Intake filter clean" },
  },
  faults = {
    clogged = { name = { fr = "Filtre d’aspiration colmaté", en = "Intake filter clogged" }, sheet = "CO2", set = { filter = "2.2 l/(s·bar)" } },
    leaking = { name = { fr = "Clapet antiretour non étanche", en = "Check valve leaking" }, sheet = "CO3", set = { check_leak = "0.1 l/(s·bar)" } },
    worn = { name = { fr = "Segments usés", en = "Rings worn" }, sheet = "CO6", set = { loss = 0.3 } },
  },
  wear = {
    { law = "W5", fault = "clogged", rate = "(flow > 0.0001) / 4000 h" },
    { law = "W4", fault = "worn", rate = "(flow > 0.0001) / 15000 h", power = 1.5 },
  },
  care = { { every = "1000 h", fr = "Filtre d’aspiration, niveau d’huile, tension de courroie", en = "Intake filter, oil level, belt tension" } },
  spares = {
    { article = "CT-160", same = true, price = 310, stock = 1, name = { fr = "Tête de compresseur 160 l/min", en = "Compressor head 160 l/min" } },
    { article = "CT-170", equivalent = true, price = 325, stock = 1, set = { delivery = "170 l/min" },
      name = { fr = "Tête de compresseur 170 l/min", en = "Compressor head 170 l/min" } },
    { article = "CT-60", wrong = true, price = 190, stock = 1, set = { delivery = "60 l/min" },
      name = { fr = "Tête de compresseur 60 l/min", en = "Compressor head 60 l/min" } },
  },
  article = "CT-160", price = 310, replace_duration = "120 min",
}
