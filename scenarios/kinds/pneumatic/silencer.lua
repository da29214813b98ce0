-- Exhaust silencer.
depanne.api(1)
return depanne.kind {
  id = "silencer", trade = "pneumatic",
  name = { fr = "Silencieux d’échappement", en = "Exhaust silencer" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" } },
  signals = { "flow" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "5 l/(s·bar)", min = 1e-12, max = 1e-6 },
  },
  plate = function(p) return "G1/4 bronze fritté" end,
  laws = function(p)
    return {
      { "orifice", nodes = { "1", "reference" }, conductance = p.conductance, writes = { flow = "flow" } },
    }
  end,
  senses = {
    { "look", when = "conductance > 0.0000001", fr = "L’orifice d’échappement est nu", en = "The exhaust port is bare" },
    { "look", when = "conductance < 0.00000002", fr = "Silencieux noir, gorgé d’huile et de poussière", en = "Silencer black, soaked with oil and dust" },
    { "look", fr = "Silencieux vissé, surface grise", en = "Silencer screwed in, grey surface" },
    { "listen", when = "flow > 0.00008", fr = "L’air s’échappe", en = "Air is escaping" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
    { "touch", when = "flow > 0.00008", fr = "On sent l’air sortir", en = "Air can be felt coming out" },
    { "touch", fr = "Rien ne sort", en = "Nothing comes out" },
  },
  probes = { q = "flow" },
  faults = {
    clogged = { name = { fr = "Silencieux colmaté", en = "Silencer clogged" }, sheet = "B2.15", set = { conductance = "0.01 l/(s·bar)" } },
    missing = { name = { fr = "Silencieux absent", en = "Silencer missing" }, sheet = "B2.15", set = function(p) return { conductance = 4 * p.conductance } end },
  },
  wear = { { law = "W5", fault = "clogged", rate = "max(flow, 0) / 40000" } },
  care = { { every = "2000 h", fr = "Remplacer ou souffler le silencieux", en = "Replace or blow out the silencer" } },
  spares = {
    { article = "SIL-14", same = true, price = 4, stock = 6, name = { fr = "Silencieux G1/4", en = "Silencer G1/4" } },
    { article = "SIL-14-P", equivalent = true, price = 3, stock = 4, set = { conductance = "5.5 l/(s·bar)" },
      name = { fr = "Silencieux G1/4 polymère", en = "Silencer G1/4, polymer" } },
    { article = "BOU-14", wrong = true, price = 1, stock = 10, set = { conductance = "0.0001 l/(s·bar)" },
      name = { fr = "Bouchon G1/4", en = "Plug G1/4" } },
  },
  article = "SIL-14", price = 4, replace_duration = "5 min",
}
