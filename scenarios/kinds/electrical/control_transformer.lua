-- Single-phase control transformer; one end of the secondary is linked to PE outside.
depanne.api(1)
return depanne.kind {
  id = "control_transformer", trade = "electrical",
  name = { fr = "Transformateur de commande", en = "Control transformer" },
  flags = { "removable" },
  terminals = { { "P1", "electrical" }, { "P2", "electrical" }, { "S1", "electrical" }, { "S2", "electrical" } },
  parameters = {
    primary = { unit = "V", default = "400 V", min = 1, max = 1000 },
    secondary = { unit = "V", default = "242 V", min = 1, max = 1000 }, -- no load
    resistance = { unit = "ohm", default = "6.149 ohm", min = 1e-3, max = 1e12 }, -- seen from the secondary
    reactance = { unit = "ohm", default = "3.953 ohm", min = 0, max = 1e6 },
    iron = { unit = "ohm", default = "17800 ohm", min = 1, max = 1e12 },
    magnetising = { unit = "ohm", default = "8500 ohm", min = 1, max = 1e12 },
  },
  plate = function(p) return "400 VA 400 V / 230 V ucc 5 %" end,
  laws = function(p)
    return {
      { "transformer", nodes = { "P1", "P2", "S1", "S2" }, ratio = p.primary / p.secondary,
        resistance = p.resistance, reactance = p.reactance, iron_resistance = p.iron,
        magnetising_reactance = p.magnetising },
    }
  end,
  senses = {
    { "look", fr = "Enroulements propres, pas de trace d’échauffement", en = "Windings clean, no trace of heating" },
    { "listen", fr = "Un léger ronronnement au plus", en = "A light hum at most" },
    { "touch", fr = "Carcasse tiède", en = "Core lukewarm" },
  },
  faults = {
    open = { name = { fr = "Secondaire coupé", en = "Secondary open" }, set = { resistance = "1e9 ohm" } },
  },
  spares = {
    { article = "TR-400VA-400-230", same = true, price = 96, stock = 1,
      name = { fr = "Transformateur 400 VA 400/230 V", en = "Transformer 400 VA 400/230 V" } },
    { article = "TR-400VA-400-24", wrong = true, price = 92, stock = 1, set = { secondary = "25.2 V" },
      name = { fr = "Transformateur 400 VA 400/24 V", en = "Transformer 400 VA 400/24 V" } },
  },
  article = "TR-400VA-400-230", price = 96, replace_duration = "40 min",
}
