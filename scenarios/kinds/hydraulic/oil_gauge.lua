-- Glycerine gauge with its snubber and shut-off cock, class 1.6.
depanne.api(1)
return depanne.kind {
  id = "oil_gauge", trade = "hydraulic",
  name = { fr = "Manomètre à glycérine", en = "Glycerine gauge" },
  flags = { "removable", "test_point" },
  terminals = { { "P", "hydraulic" } },
  nodes = { { "bourdon", "hydraulic" } },
  signals = { "shown", "drip", "dry",
              { "cock", control = true, initial = 1, name = { fr = "Robinet de manomètre", en = "Gauge cock" } } },
  parameters = {
    range = { unit = "Pa", default = "160 bar", min = 1e5, max = 1e8 },
    snubber_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    zero = { unit = "Pa", default = "0 bar", min = -1e7, max = 1e7 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    drip = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-10 },
    dry = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("0-%g bar cl. 1,6 glycérine", p.range / 1e5) end,
  laws = function(p)
    local lag = 0.05
    if p.dry >= 0.5 then lag = 0.002 end
    return {
      { "oil_orifice", nodes = { "P", "bourdon" }, flow = 2e-6, blocked = p.snubber_blocked, rounding = 1000, reads = { opening = "cock" } },
      { "oil_volume", nodes = { "bourdon" }, volume = 5e-6 },
      { "oil_gap", nodes = { "bourdon", "reference" }, conductance = p.drip, writes = { flow = "drip" } },
      { "oil_needle", nodes = { "bourdon" }, lag = lag, zero = p.zero, stuck = p.stuck, writes = { shown = "shown" } },
      { "condition", value1 = p.dry, writes = { value1 = "dry" } },
    }
  end,
  probes = { p = "shown" },
  displays = { { id = "gauge", value = "shown", unit = "bar", resolution = 1 } },
  senses = {
    { "look", when = "drip > 1e-10", fr = "De l’huile perle au raccord du manomètre", en = "Oil beads at the gauge's fitting" },
    { "look", when = "dry > 0.5", fr = "Plus de glycérine, l’aiguille tremble", en = "No glycerine left, the needle trembles" },
    { "look", when = "cock < 0.5", fr = "Le robinet de manomètre est fermé", en = "The gauge cock is shut" },
    { "look", when = "shown > 115 bar", fr = "L’aiguille est dans le rouge", en = "The needle is in the red" },
    { "look", fr = "Cadran lisible, glycérine claire", en = "Dial legible, glycerine clear" },
  },
  faults = {
    stuck = { name = { fr = "Aiguille bloquée", en = "Needle stuck" }, sheet = "B3.15", set = { stuck = 1 } },
    misadjusted = { name = { fr = "Zéro décalé de 6 bar", en = "Zero off by 6 bar" }, sheet = "B3.15", set = { zero = "6 bar" } },
    clogged = { name = { fr = "Amortisseur bouché", en = "Snubber clogged" }, sheet = "B3.15", set = { snubber_blocked = 1 } },
    leaking = { name = { fr = "Raccord suintant", en = "Fitting weeping" }, sheet = "B3.15", set = { drip = "0.00001 l/(min·bar)" } },
    worn = { name = { fr = "Glycérine perdue", en = "Glycerine lost" }, sheet = "B3.15", set = { dry = 1 } },
  },
  wear = { { law = "W14", fault = "worn", rate = "1 / 40000 h" } },
  care = { { every = "2000 h", fr = "Comparer à un manomètre étalon", en = "Compare with a reference gauge" } },
  spares = {
    { article = "MG-160", same = true, price = 24, stock = 1, name = { fr = "Manomètre 0-160 bar glycérine", en = "Gauge 0-160 bar glycerine" } },
    { article = "MG-25", wrong = true, price = 22, stock = 1, set = { range = "25 bar", stuck = 1 }, name = { fr = "Manomètre 0-25 bar", en = "Gauge 0-25 bar" },
      remark = { fr = "Aiguille forcée au premier coup de pression", en = "Needle bent at the first pressure" } },
  },
  article = "MG-160", price = 24, replace_duration = "15 min",
}
