-- Quick coupling: open while its plug is in; pulled out, the socket shuts and the plug side empties.
depanne.api(1)
return depanne.kind {
  id = "quick_coupling", trade = "pneumatic",
  name = { fr = "Coupleur rapide", en = "Quick coupling" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "flow", "leak_flow",
              { "plugged", control = true, initial = 1, name = { fr = "Embout (0 retiré, 1 en place)", en = "Plug (0 out, 1 in)" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "3 l/(s·bar)", min = 1e-11, max = 1e-6 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
  },
  plate = function(p) return "Profil ISO B 6 mm" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = 2e-6 }, { "volume", nodes = { "2" }, volume = 2e-6 },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, blocked = p.blocked, open_at = 1,
        reads = { position = "plugged" }, writes = { flow = "flow" } },
      { "valve_path", nodes = { "2", "reference" }, conductance = 1e-8, open_at = 0, reads = { position = "plugged" } },
      { "leak", nodes = { "1" }, conductance = p.leak, writes = { flow = "leak_flow" } },
    }
  end,
  probes = { q = "flow", leak = "leak_flow" },
  measures = { leak = "leak_flow", noise = "40 + 8.686 * log(max(leak_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "plugged < 0.5", fr = "Embout retiré", en = "Plug out" },
    { "look", when = "blocked > 0.5", fr = "La bague n’a pas claqué : l’embout est à moitié enfoncé", en = "The ring did not snap: the plug is half way in" },
    { "look", fr = "Embout verrouillé", en = "Plug latched" },
    { "listen", when = "leak_flow > 0.00003", fr = "Un sifflement au coupleur", en = "A hiss at the coupling" },
    { "listen", fr = "Aucun sifflement", en = "No hiss" },
  },
  faults = {
    leaking = { name = { fr = "Joint torique usé", en = "O-ring worn" }, sheet = "B2.2", set = { leak = "0.03 l/(s·bar)" } },
    blocked = { name = { fr = "Embout mal verrouillé", en = "Plug not latched" }, sheet = "B2.2", set = { blocked = 0.97 } },
    clogged = { name = { fr = "Clapet encrassé", en = "Poppet clogged" }, sheet = "B2.2", set = { blocked = 0.9 } },
  },
  wear = { { law = "W14", fault = "leaking", count = "plugged > 0.5", each = "1 / 5000" } },
  care = { { every = "2000 h", fr = "Contrôler l’étanchéité au produit moussant", en = "Check for leaks with soap" } },
  spares = {
    { article = "CR-6", same = true, price = 9, stock = 2, name = { fr = "Coupleur rapide profil B 6 mm", en = "Quick coupling, profile B 6 mm" } },
    { article = "CR-6-S", equivalent = true, price = 17, stock = 1, set = { conductance = "2.8 l/(s·bar)" },
      name = { fr = "Coupleur de sécurité profil B 6 mm", en = "Safety coupling, profile B 6 mm" } },
    { article = "CR-3", wrong = true, price = 7, stock = 1, set = { blocked = 0.95 },
      name = { fr = "Coupleur rapide 2,7 mm", en = "Quick coupling 2.7 mm" } },
  },
  article = "CR-6", price = 9, replace_duration = "6 min",
}
