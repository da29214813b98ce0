-- Pressure-compensated flow control: A in, B out. Above 8 bar of drop its flow is what the knob says, whatever the load.
depanne.api(1)
return depanne.kind {
  id = "oil_flow_regulator", trade = "hydraulic",
  name = { fr = "Régulateur de débit compensé", en = "Compensated flow control" },
  flags = { "removable" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "heat" },
  parameters = {
    flow = { unit = "m3/s", default = "10 l/min", min = 1e-7, max = 1 }, -- knob fully open
    opening = { unit = "1", default = 0.5, min = 0, max = 1 },
    needed_drop = { unit = "Pa", default = "8 bar", min = 1e4, max = 1e7 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "0 à 10 l/min, 8 bar mini" end,
  laws = function(p)
    return {
      { "oil_compensator", nodes = { "A", "B" }, flow = p.flow, opening = p.opening, needed_drop = p.needed_drop, blocked = p.blocked,
        stuck = p.stuck, reads = { viscosity = "viscosity" }, writes = { flow = "flow", heat = "heat" } },
      { "oil_check", nodes = { "B", "A" }, flow = 3e-4, cracking = 0.3e5 },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
    }
  end,
  probes = { q = "flow", dp = "A - B" },
  senses = {
    { "look", fr = "Bouton gradué verrouillé", en = "Graduated knob locked" },
    { "listen", when = "abs(flow) > 5e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  settings = {
    { id = "opening", parameter = "opening", unit = "%", scale = 0.01, min = 0, max = 100, duration = 60, name = { fr = "Bouton de débit", en = "Flow knob" } },
  },
  faults = {
    clogged = { name = { fr = "Orifice encrassé", en = "Orifice clogged" }, sheet = "B3.8", set = { blocked = 0.6 } },
    worn = { name = { fr = "Orifice érodé", en = "Orifice eroded" }, sheet = "B3.8", set = { flow = "15 l/min" } },
    stuck = { name = { fr = "Compensateur bloqué : la vitesse dépend de la charge", en = "Compensator stuck: speed depends on the load" }, sheet = "B3.8", set = { stuck = 1 } },
    misadjusted = { name = { fr = "Bouton déréglé", en = "Knob moved" }, sheet = "B3.8", set = { opening = 0.25 } },
  },
  wear = { { law = "W8", fault = "worn", rate = "abs(flow) / 0.0002 / 12000 h" } },
  care = { { every = "2000 h", fr = "Contrôler la vitesse à vide et en charge", en = "Check the speed idle and loaded" } },
  spares = {
    { article = "RD-10", same = true, price = 139, stock = 1, name = { fr = "Régulateur de débit 0-10 l/min", en = "Flow control 0-10 l/min" } },
    { article = "RD-2", wrong = true, price = 132, stock = 1, set = { flow = "2 l/min" }, name = { fr = "Régulateur de débit 0-2 l/min", en = "Flow control 0-2 l/min" } },
  },
  article = "RD-10", price = 139, replace_duration = "30 min",
}
