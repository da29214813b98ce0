-- Vacuum gauge, -1 to 0 bar, class 1.6, behind a snubber.
depanne.api(1)
return depanne.kind {
  id = "vacuum_gauge", symbol = "gauge", trade = "pneumatic",
  name = { fr = "Vacuomètre", en = "Vacuum gauge" },
  flags = { "removable" },
  terminals = { { "P", "pneumatic" } },
  nodes = { { "tube", "pneumatic" } },
  signals = { "reading" },
  parameters = {
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
    snubber = { unit = "m3/(s.Pa)", default = "0.01 l/(s·bar)", min = 0, max = 1e-6 },
    zero_error = { unit = "Pa", default = "0 bar", min = -1e6, max = 1e6 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "-1-0 bar cl. 1,6" end,
  laws = function(p)
    return {
      { "volume", nodes = { "P" }, volume = p.port_volume },
      { "orifice", nodes = { "P", "tube" }, conductance = p.snubber },
      { "volume", nodes = { "tube" }, volume = 2e-7 },
      { "dial", nodes = { "tube" }, zero_error = p.zero_error, stuck = p.stuck, writes = { reading = "reading" } },
    }
  end,
  probes = { reading = "reading" },
  displays = { { id = "gauge", value = "reading", unit = "bar_gauge", resolution = 0.02 } },
  senses = {
    { "look", when = "reading < 5.2e4", fr = "L’aiguille est dans le secteur vert, au-delà de -0,5 bar", en = "The needle is in the green sector, beyond -0.5 bar" },
    { "look", when = "reading < 9.5e4", fr = "L’aiguille n’atteint pas le secteur vert", en = "The needle does not reach the green sector" },
    { "look", fr = "L’aiguille est à zéro", en = "The needle is at zero" },
  },
  settings = {
    { id = "zero", parameter = "zero_error", unit = "bar", scale = 1e5, min = -1, max = 1, duration = 60,
      name = { fr = "Vis de zéro", en = "Zero screw" } },
  },
  faults = {
    stuck = { name = { fr = "Aiguille coincée", en = "Needle stuck" }, sheet = "B2.17", set = { stuck = 1 } },
    misadjusted = { name = { fr = "Zéro décalé de 0,05 bar", en = "Zero off by 0.05 bar" }, sheet = "B2.17", set = { zero_error = "0.05 bar" } },
    clogged = { name = { fr = "Amortisseur bouché", en = "Snubber blocked" }, sheet = "B2.17", set = { snubber = "0.0000001 l/(s·bar)" } },
  },
  wear = { { law = "W14", fault = "misadjusted", rate = "1 / 60000 h" } },
  care = { { every = "8000 h", fr = "Comparer à un manomètre étalon, vérifier le zéro", en = "Compare with a reference gauge, check the zero" } },
  spares = {
    { article = "VA-1", same = true, price = 15, stock = 1, name = { fr = "Vacuomètre -1-0 bar", en = "Vacuum gauge -1-0 bar" } },
    { article = "VA-1-N", equivalent = true, price = 44, stock = 1, set = { snubber = "0.008 l/(s·bar)" },
      name = { fr = "Vacuomètre numérique -1-0 bar", en = "Digital vacuum gauge -1-0 bar" } },
    { article = "MA-10", wrong = true, price = 12, stock = 2, set = { stuck = 1 },
      name = { fr = "Manomètre 0-10 bar", en = "Gauge 0-10 bar" }, remark = { fr = "Ne lit pas le vide", en = "Does not read vacuum" } },
  },
  article = "VA-1", price = 15, replace_duration = "10 min",
}
