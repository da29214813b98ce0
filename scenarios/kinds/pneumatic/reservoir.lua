-- Air reservoir behind a check valve: the reserve of a safety function. Safety valve and drain.
depanne.api(1)
return depanne.kind {
  id = "reservoir", trade = "pneumatic",
  name = { fr = "Réservoir tampon à clapet", en = "Buffer reservoir with check valve" },
  flags = { "removable", "test_point" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "check_flow", "safety_flow",
              { "drain", control = true, initial = 0, name = { fr = "Robinet de purge (1 ouvert)", en = "Drain cock (1 open)" } } },
  parameters = {
    volume = { unit = "m3", default = "5 l", min = 1e-6, max = 10 },
    water = { unit = "1", default = 0, min = 0, max = 0.95 }, -- share of the volume
    conductance = { unit = "m3/(s.Pa)", default = "2 l/(s·bar)", min = 1e-11, max = 1e-6 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    safety = { unit = "Pa", default = "11 bar", min = 1e4, max = 2e6 }, -- gauge
  },
  plate = function(p) return string.format("%g l, 11 bar", p.volume * 1000) end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = 5e-6 },
      { "volume", nodes = { "2" }, volume = p.volume * (1 - p.water) },
      { "check", nodes = { "1", "2" }, conductance = p.conductance, cracking = 5e3, reverse_leak = p.check_leak, writes = { flow = "check_flow" } },
      { "check", nodes = { "2", "reference" }, conductance = 2e-8, cracking = p.safety, writes = { flow = "safety_flow" } },
      { "valve_path", nodes = { "2", "reference" }, conductance = 5e-9, open_at = 1, reads = { position = "drain" } },
    }
  end,
  probes = { q = "check_flow", safety = "safety_flow" },
  displays = { { id = "gauge", value = "2", unit = "bar_gauge", resolution = 0.2 } },
  senses = {
    { "listen", when = "safety_flow > 0.0001", fr = "La soupape de sécurité crache", en = "The safety valve blows", ambient = true },
    { "listen", when = "drain > 0.5 and water > 0.1", fr = "L’eau gargouille à la purge", en = "Water gurgles at the drain" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "water > 0.1", fr = "Le bas de la cuve est froid et sonne plein", en = "The bottom of the tank is cold and sounds full" },
    { "touch", fr = "La cuve sonne creux", en = "The tank sounds hollow" },
  },
  faults = {
    clogged = { name = { fr = "Purge bouchée : 30 % d’eau", en = "Drain blocked: 30 % of water" }, sheet = "B2.16", set = { water = 0.3 } },
    leaking = { name = { fr = "Clapet non étanche : plus de réserve", en = "Check valve leaking: no reserve" }, sheet = "B2.16", set = { check_leak = "0.2 l/(s·bar)" } },
    misadjusted = { name = { fr = "Soupape de sécurité qui lève trop tôt", en = "Safety valve lifts too early" }, sheet = "B2.16", set = { safety = "5.5 bar" } },
  },
  wear = { { law = "W4", fault = "leaking", count = "check_flow > 0.001", each = "1 / 2000000", power = 1.5 } },
  care = {
    { every = "168 h", fr = "Purger", en = "Drain" },
    { every = "8000 h", fr = "Essai de la soupape, vérification de la réserve air coupé", en = "Test of the safety valve, check of the reserve with the air cut" },
  },
  spares = {
    { article = "RV-5", same = true, price = 84, stock = 1, name = { fr = "Réservoir 5 l à clapet", en = "Reservoir 5 l with check valve" } },
    { article = "RV-10", equivalent = true, price = 112, stock = 1, set = { volume = "10 l" }, name = { fr = "Réservoir 10 l à clapet", en = "Reservoir 10 l with check valve" } },
    { article = "RV-1", wrong = true, price = 39, stock = 1, set = { volume = "1 l" }, name = { fr = "Réservoir 1 l", en = "Reservoir 1 l" },
      remark = { fr = "Réserve insuffisante pour finir le mouvement", en = "Too little to finish the motion" } },
  },
  article = "RV-5", price = 84, replace_duration = "45 min",
}
