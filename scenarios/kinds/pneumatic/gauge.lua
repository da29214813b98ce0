-- Pressure gauge on the line, 0 to 10 bar, class 1.6, behind a snubber.
depanne.api(1)
return depanne.kind {
  id = "gauge", trade = "pneumatic",
  name = { fr = "Manomètre", en = "Pressure gauge" },
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
  plate = function(p) return "0-10 bar cl. 1,6" end,
  laws = function(p)
    return {
      { "volume", nodes = { "P" }, volume = p.port_volume },
      { "orifice", nodes = { "P", "tube" }, conductance = p.snubber },
      { "volume", nodes = { "tube" }, volume = 2e-7 },
      { "dial", nodes = { "tube" }, zero_error = p.zero_error, stuck = p.stuck, writes = { reading = "reading" } },
    }
  end,
  probes = { reading = "reading" },
  displays = { { id = "gauge", value = "reading", unit = "bar_gauge", resolution = 0.1 } },
  senses = {
    { "look", when = "reading > 6.8e5", fr = "L’aiguille est dans le secteur vert, vers 6 bar", en = "The needle is in the green sector, near 6 bar" },
    { "look", when = "reading > 1.2e5", fr = "L’aiguille est sous le secteur vert", en = "The needle is below the green sector" },
    { "look", fr = "L’aiguille est à zéro", en = "The needle is at zero" },
  },
  settings = {
    { id = "zero", parameter = "zero_error", unit = "bar", scale = 1e5, min = -1, max = 1, duration = 60,
      name = { fr = "Vis de zéro", en = "Zero screw" } },
  },
  faults = {
    stuck = { name = { fr = "Aiguille coincée", en = "Needle stuck" }, sheet = "B2.17", set = { stuck = 1 } },
    misadjusted = { name = { fr = "Zéro décalé de 0,3 bar", en = "Zero off by 0.3 bar" }, sheet = "B2.17", set = { zero_error = "0.3 bar" } },
    clogged = { name = { fr = "Amortisseur bouché", en = "Snubber blocked" }, sheet = "B2.17", set = { snubber = "0.0000001 l/(s·bar)" } },
  },
  wear = { { law = "W14", fault = "misadjusted", rate = "1 / 60000 h" } },
  care = { { every = "8000 h", fr = "Comparer à un manomètre étalon, vérifier le zéro", en = "Compare with a reference gauge, check the zero" } },
  spares = {
    { article = "MA-10", same = true, price = 12, stock = 2, name = { fr = "Manomètre 0-10 bar", en = "Gauge 0-10 bar" } },
    { article = "MA-10-G", equivalent = true, price = 19, stock = 1, set = { snubber = "0.004 l/(s·bar)" },
      name = { fr = "Manomètre 0-10 bar à glycérine", en = "Gauge 0-10 bar, glycerine" } },
    { article = "MA-2", wrong = true, price = 12, stock = 1, set = { stuck = 1 },
      name = { fr = "Manomètre 0-2,5 bar", en = "Gauge 0-2.5 bar" }, remark = { fr = "Aiguille en butée dès la mise en pression", en = "Needle against its stop as soon as there is pressure" } },
  },
  article = "MA-10", price = 12, replace_duration = "10 min",
}
