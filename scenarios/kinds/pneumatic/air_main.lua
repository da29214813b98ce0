-- A length of ring main.
depanne.api(1)
return depanne.kind {
  id = "air_main", trade = "pneumatic",
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
  faults = {
    leaking = { name = { fr = "Fuite sur le réseau", en = "Leak on the main" }, set = { leak = "0.13 l/(s·bar)" } },
  },
  replace_duration = "120 min",
}
