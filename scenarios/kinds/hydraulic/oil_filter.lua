-- Oil filter with bypass and clogging indicator: A in, B out. The contact opens when the element is clogged and the oil warm.
depanne.api(1)
return depanne.kind {
  id = "oil_filter", trade = "hydraulic",
  name = { fr = "Filtre à huile avec by-pass et indicateur", en = "Oil filter with bypass and indicator" },
  flags = { "removable", "test_point" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" }, { "1", "electrical" }, { "2", "electrical" } },
  inputs = { "viscosity", "temperature" },
  signals = { "flow", "bypass_flow", "clogged", "contact", "drop", "dirty", "collapsed", "heat" },
  parameters = {
    resistance = { unit = "Pa.s/m3", default = "0.025 bar/(l/min)", min = 1e3, max = 1e13 }, -- at 46 mm2/s
    bypass = { unit = "Pa", default = "2.5 bar", min = 0, max = 1e7 },
    bypass_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    indicator = { unit = "Pa", default = "1.8 bar", min = 0, max = 1e7 },
    warm_from = { unit = "K", default = "30 °C", min = 230, max = 400 },
    contact_resistance = { unit = "ohm", default = "0.05 ohm", min = 1e-3, max = 1e12 },
    dirty = { unit = "1", default = 0, min = 0, max = 1 }, -- share of the dirt that passes
    collapsed = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "10 µm, by-pass 2,5 bar, indicateur 1,8 bar" end,
  laws = function(p)
    return {
      { "oil_gap", nodes = { "A", "B" }, conductance = 1 / p.resistance, reads = { viscosity = "viscosity" },
        writes = { flow = "flow", heat = "heat" } },
      { "oil_check", nodes = { "A", "B" }, flow = 3.3e-4, cracking = p.bypass, band = 1.5e5, stuck = p.bypass_stuck, writes = { flow = "bypass_flow" } },
      { "oil_volume", nodes = { "A" }, volume = 5e-4 },
      { "oil_volume", nodes = { "B" }, volume = 1e-4 },
      { "oil_contact", nodes = { "A", "B" }, rising = p.indicator, falling = 0.8 * p.indicator, warm_from = p.warm_from,
        reads = { temperature = "temperature" }, writes = { closed = "clogged" } },
      { "contact", nodes = { "1", "2" }, normally_closed = true, resistance = p.contact_resistance, reads = { command = "clogged" },
        writes = { closed = "contact" } },
      { "condition", value1 = p.dirty, value2 = p.collapsed, writes = { value1 = "dirty", value2 = "collapsed" } },
    }
  end,
  probes = { q = "flow", dp = "A - B", bypass = "bypass_flow" },
  displays = { { id = "drop", value = "A - B", unit = "bar", resolution = 0.05 } },
  measures = { oil_code = "16 + 4 * dirty" },
  senses = {
    { "look", when = "clogged", fr = "Le voyant rouge de colmatage est sorti", en = "The red clogging button is out" },
    { "look", when = "collapsed > 0.5", fr = "L’élément déposé est écrasé", en = "The element, once out, is crushed" },
    { "look", when = "dirty > 0.5", fr = "Boue au fond du bol", en = "Sludge at the bottom of the bowl" },
    { "look", fr = "Le voyant de colmatage est rentré", en = "The clogging button is in" },
    { "listen", when = "bypass_flow > 8.33e-6", fr = "Le by-pass passe : sifflement dans le filtre", en = "The bypass is open: a hiss in the filter" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  faults = {
    clogged = { name = { fr = "Élément colmaté", en = "Element clogged" }, sheet = "B3.2", set = { resistance = "0.6 bar/(l/min)" } },
    stuck = { name = { fr = "By-pass resté ouvert", en = "Bypass stuck open" }, sheet = "B3.2", set = { bypass_stuck = 1, dirty = 1 } },
    broken_wire = { name = { fr = "Câble de l’indicateur coupé", en = "Indicator cable broken" }, sheet = "B3.2", set = { contact_resistance = "1e9 ohm" } },
    worn = { name = { fr = "Élément écrasé", en = "Element collapsed" }, sheet = "B3.2",
             set = { resistance = "0.008 bar/(l/min)", dirty = 0.8, collapsed = 1 } },
    missing = { name = { fr = "Élément absent", en = "Element missing" }, sheet = "B3.2", set = { resistance = "0.0017 bar/(l/min)", dirty = 1 } },
    misadjusted = { name = { fr = "Indicateur sans verrouillage à froid", en = "Indicator without its cold lock" }, sheet = "B3.2",
                    set = { warm_from = "-40 °C", indicator = "0.25 bar" } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "flow / 0.0002 / 3000 h", power = 3 } },
  care = { { every = "1000 h", fr = "Remplacer l’élément, huile chaude, si l’indicateur est sorti", en = "Replace the element, oil warm, if the indicator is out" } },
  spares = {
    { article = "ELF-10", same = true, price = 34, stock = 2, name = { fr = "Élément filtrant 10 µm et joint", en = "Filter element 10 µm and seal" } },
    { article = "ELF-10-B", equivalent = true, price = 29, stock = 1, set = { resistance = "0.028 bar/(l/min)" },
      name = { fr = "Élément filtrant 10 µm, autre marque", en = "Filter element 10 µm, other make" } },
    { article = "ELF-3", wrong = true, price = 46, stock = 1, set = { resistance = "0.15 bar/(l/min)" },
      name = { fr = "Élément filtrant 3 µm", en = "Filter element 3 µm" }, remark = { fr = "Trop fin : bipasse à froid", en = "Too fine: bypasses when cold" } },
  },
  article = "ELF-10", price = 34, replace_duration = "25 min",
}
