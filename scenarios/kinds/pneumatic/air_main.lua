-- A length of ring main.
depanne.api(1)
return depanne.kind {
  id = "air_main", symbol = "pressure_source", trade = "pneumatic",
  name = { fr = "Réseau d’air", en = "Air main" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "leak_flow" },
  parameters = {
    volume = { unit = "m3", default = "8 l", min = 1e-6, max = 10 },
    conductance = { unit = "m3/(s.Pa)", default = "12 l/(s·bar)", min = 1e-10, max = 1e-6 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
  },
  plate = function(p) return "DN20" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.volume * 0.5 },
      { "volume", nodes = { "2" }, volume = p.volume * 0.5 },
      { "orifice", nodes = { "1", "2" }, conductance = p.conductance },
      { "leak", nodes = { "2" }, conductance = p.leak, writes = { flow = "leak_flow" } },
    }
  end,
  senses = {
    { "look", fr = "Tuyauterie en place, aucune déformation", en = "Pipe in place, no damage" },
    { "listen", when = "leak_flow > 0.00008", fr = "Un sifflement continu sur la tuyauterie", en = "A steady hiss on the pipe", ambient = true },
    { "listen", fr = "Rien", en = "Nothing" },
  },
  probes = { leak = "leak_flow" },
  measures = { leak = "leak_flow", noise = "40 + 8.686 * log(max(leak_flow, 0.000000001) / 0.0000166667)" },
  faults = {
    leaking = { name = { fr = "Fuite sur le réseau", en = "Leak on the main" }, sheet = "CO1", set = { leak = "0.13 l/(s·bar)" } },
    leaking_small = { name = { fr = "Fuite moyenne sur le réseau", en = "Medium leak on the main" }, sheet = "CO1", set = { leak = "0.067 l/(s·bar)" } },
    clogged = { name = { fr = "Point bas rempli d’eau et de rouille", en = "Low point full of water and rust" }, sheet = "B2.2", set = { conductance = "0.3 l/(s·bar)" } },
  },
  wear = { { law = "W14", fault = "leaking_small", rate = "1 / 50000 h" } },
  care = {
    { every = "2000 h", fr = "Campagne de recherche de fuites, compresseur chronométré machine arrêtée", en = "Leak survey, compressor timed with the machine stopped" },
    { every = "168 h", fr = "Purger le point bas", en = "Drain the low point" },
  },
  spares = {
    { article = "RES-20", same = true, price = 140, stock = 1, name = { fr = "Tuyauterie aluminium DN20, 15 m", en = "Aluminium pipe DN20, 15 m" } },
    { article = "RES-25", equivalent = true, price = 175, stock = 1, set = { conductance = "20 l/(s·bar)" },
      name = { fr = "Tuyauterie aluminium DN25, 15 m", en = "Aluminium pipe DN25, 15 m" } },
    { article = "RES-8", wrong = true, price = 32, stock = 1, set = { conductance = "0.9 l/(s·bar)" },
      name = { fr = "Tuyau souple 8x6, 15 m", en = "Hose 8x6, 15 m" }, remark = { fr = "Débit dix fois trop faible", en = "A tenth of the flow" } },
  },
  article = "RES-20", price = 140, replace_duration = "120 min",
}
