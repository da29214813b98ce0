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
  plate = function(p) return "4 postes G1/4, échappements 3 et 5 collectés" end,
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
  probes = { leak = "leak_flow" },
  measures = { leak = "leak_flow", noise = "40 + 8.686 * log(max(leak_flow, 0.000000001) / 0.0000166667)" },
  faults = {
    leaking = { name = { fr = "Joint d’embase fuyard", en = "Manifold seal leaking" }, sheet = "B2.18", set = { leak = "0.05 l/(s·bar)" } },
  },
  wear = { { law = "W14", fault = "leaking", rate = "1 / 60000 h" } },
  care = { { every = "2000 h", fr = "Contrôler le serrage des distributeurs, chercher les fuites", en = "Check that the valves are tight, look for leaks" } },
  spares = {
    { article = "EMB-4", same = true, price = 96, stock = 1, name = { fr = "Embase 4 postes G1/4", en = "Manifold, 4 stations, G1/4" } },
    { article = "EMB-4-B", equivalent = true, price = 99, stock = 1, set = { supply_volume = "55 ml" },
      name = { fr = "Embase 4 postes G1/4, autre marque, même plan de pose", en = "Manifold, 4 stations, G1/4, other make, same interface" } },
    { article = "EMB-4-M5", wrong = true, price = 71, stock = 1, set = { leak = "0.2 l/(s·bar)" },
      name = { fr = "Embase 4 postes M5", en = "Manifold, 4 stations, M5" }, remark = { fr = "Autre plan de pose : les joints ne portent pas", en = "Other interface: the seals do not seat" } },
  },
  article = "EMB-4", price = 96,
  replace_duration = "60 min",
}
