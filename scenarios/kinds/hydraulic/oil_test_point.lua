-- Mini test point M16x2 with its cap: takes a gauge under pressure and closes by itself.
depanne.api(1)
return depanne.kind {
  id = "oil_test_point", symbol = "test_point", trade = "hydraulic",
  name = { fr = "Prise de pression M16x2", en = "Test point M16x2" },
  flags = { "removable", "test_point" },
  terminals = { { "P", "hydraulic" } },
  nodes = { { "M", "hydraulic" } },
  signals = { "drip", "reading", "pushed" },
  parameters = {
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    drip = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-10 },
  },
  plate = function(p) return "M16x2, 400 bar" end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "P", "M" }, flow = 5e-6, blocked = p.blocked, rounding = 1000 },
      { "oil_volume", nodes = { "M" }, volume = 2e-6 },
      { "oil_gap", nodes = { "M", "reference" }, conductance = p.drip, writes = { flow = "drip" } },
      { "oil_needle", nodes = { "M" }, writes = { shown = "reading" } },
    }
  end,
  probes = { p = "M" },
  displays = { { id = "gauge", value = "reading", unit = "bar", resolution = 0.5 } }, -- of the test gauge screwed on
  senses = {
    { "look", when = "drip > 1e-10", fr = "De l’huile perle sous le capuchon", en = "Oil beads under the cap" },
    { "look", fr = "Capuchon en place, sec", en = "Cap in place, dry" },
  },
  faults = {
    blocked = { name = { fr = "Poussoir coincé : lit zéro", en = "Pin jammed: reads nothing" }, sheet = "B3.15", set = { blocked = 1 } },
    leaking = { name = { fr = "Clapet de la prise fuyard", en = "Its valve leaks" }, sheet = "B3.15", set = { drip = "0.00003 l/(min·bar)" } },
  },
  wear = { { law = "W14", fault = "leaking", rate = "1 / 60000 h", power = 2 } },
  care = { { every = "2000 h", fr = "Remettre les capuchons, contrôler les suintements", en = "Put the caps back, check for weeping" } },
  spares = { { article = "PP-M16", same = true, price = 9, stock = 4, name = { fr = "Prise de pression M16x2", en = "Test point M16x2" } } },
  article = "PP-M16", price = 9, replace_duration = "15 min",
}
