-- Valve terminal: common supply P, collected exhausts 3 and 5.
depanne.api(1)
return depanne.kind {
  id = "manifold", trade = "pneumatic",
  name = { fr = "Embase de distributeurs", en = "Valve manifold" },
  flags = { "test_point" },
  terminals = { { "P", "pneumatic" }, { "3", "pneumatic" }, { "5", "pneumatic" } },
  signals = { "leak_flow" },
  parameters = {
    supply_volume = { unit = "m3", default = "50 ml", min = 1e-7, max = 1e-2 },
    exhaust_volume = { unit = "m3", default = "10 ml", min = 1e-7, max = 1e-2 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
  },
  laws = function(p)
    return {
      { "volume", nodes = { "P" }, volume = p.supply_volume },
      { "volume", nodes = { "3" }, volume = p.exhaust_volume },
      { "volume", nodes = { "5" }, volume = p.exhaust_volume },
      { "leak", nodes = { "P" }, conductance = p.leak, writes = { flow = "leak_flow" } },
    }
  end,
  senses = {
    { "look", fr = "Embase propre, raccords serrés", en = "Manifold clean, fittings tight" },
    { "listen", when = "leak_flow > 0.00008", fr = "Un souffle sous l’embase", en = "A blow under the manifold", ambient = true },
    { "listen", fr = "Les échappements se font entendre à chaque course", en = "The exhausts are heard at each stroke" },
  },
  faults = {
    leaking = { name = { fr = "Joint d’embase fuyard", en = "Manifold seal leaking" }, set = { leak = "0.05 l/(s·bar)" } },
  },
  replace_duration = "60 min",
}
