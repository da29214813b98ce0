-- Single-phase control transformer; one end of the secondary is linked to PE outside.
depanne.api(1)
return depanne.kind {
  id = "control_transformer", symbol = "transformer", trade = "electrical",
  name = { fr = "Transformateur de commande", en = "Control transformer" },
  flags = { "removable" },
  terminals = { { "P1", "electrical" }, { "P2", "electrical" }, { "S1", "electrical" }, { "S2", "electrical" },
                { "E1", "electrical" }, { "E2", "electrical", "reference" } }, -- E1: link of S2 to earth, where it is made inside
  nodes = { { "primary", "electrical" }, { "winding", "electrical" } },
  signals = { "heat", "current", "temperature" },
  parameters = {
    primary = { unit = "V", default = "400 V", min = 1, max = 1000 },
    secondary = { unit = "V", default = "242 V", min = 1, max = 1000 }, -- no load
    resistance = { unit = "ohm", default = "6.149 ohm", min = 1e-3, max = 1e12 }, -- seen from the secondary
    reactance = { unit = "ohm", default = "3.953 ohm", min = 0, max = 1e6 },
    iron = { unit = "ohm", default = "17800 ohm", min = 1, max = 1e12 },
    magnetising = { unit = "ohm", default = "8500 ohm", min = 1, max = 1e12 },
    inrush = { unit = "A", default = "0 A", min = 0, max = 1000 }, -- crest, 20 to 25 In; 0: not modelled
    primary_cut = { unit = "1", default = 0, min = 0, max = 1 },
    screw = { unit = "ohm", default = "0.001 ohm", min = 1e-4, max = 1e9 }, -- of S1
    shorted = { unit = "ohm", default = "1e9 ohm", min = 0.01, max = 1e12 }, -- across the secondary
    link = { unit = "ohm", default = "0.002 ohm", min = 1e-4, max = 1e12 }, -- from E1 to earth
  },
  plate = function(p) return "400 VA 400 V / 230 V ucc 5 %" end,
  laws = function(p)
    return {
      { "transformer", nodes = { "primary", "P2", "winding", "S2" }, ratio = p.primary / p.secondary,
        resistance = p.resistance, reactance = p.reactance, iron_resistance = p.iron,
        magnetising_reactance = p.magnetising, rated_voltage = p.primary, inrush_current = p.inrush,
        writes = { heat = "heat", current = "current" } },
      { "wire", nodes = { "P1", "primary" }, resistance = 1e-3, open = p.primary_cut },
      { "wire", nodes = { "winding", "S1" }, resistance = p.screw },
      { "resistor", nodes = { "winding", "S2" }, resistance = p.shorted },
      { "wire", nodes = { "E1", "reference" }, resistance = p.link },
      { "thermal_mass", capacity = 1800, conductance = 1.1, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
    }
  end,
  probes = { i = "current", heat = "heat" },
  measures = { temperature = "temperature" },
  senses = {
    { "look", when = "temperature > 390", fr = "Vernis bruni, traces de coulure", en = "Varnish browned, traces of running" },
    { "look", fr = "Enroulements propres, pas de trace d’échauffement", en = "Windings clean, no trace of heating" },
    { "listen", when = "heat > 60", fr = "Ronflement fort", en = "Loud hum" },
    { "listen", fr = "Un léger ronronnement au plus", en = "A light hum at most" },
    { "touch", when = "heat > 60", fr = "Carcasse qui chauffe vite", en = "Core heating fast" },
    { "touch", fr = "Carcasse tiède", en = "Core lukewarm" },
    { "smell", when = "heat > 150", fr = "Odeur de vernis brûlé", en = "Smell of burnt varnish" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    open = { name = { fr = "Secondaire coupé", en = "Secondary open" }, set = { resistance = "1e9 ohm" } },
    open_primary = { name = { fr = "Primaire coupé", en = "Primary open" }, sheet = "B1.8", set = { primary_cut = 1 } },
    shorted = { name = { fr = "Secondaire en court-circuit", en = "Secondary shorted" }, sheet = "B1.8", set = { shorted = "0.5 ohm" } },
    shorted_turns = { name = { fr = "Spires en court-circuit au secondaire", en = "Shorted turns of the secondary" }, sheet = "B1.8",
                      set = function(p) return { secondary = 0.9 * p.secondary, iron = 1700, magnetising = 1900 } end },
    misadjusted = { name = { fr = "Câblé sur la prise 415 V", en = "Wired to the 415 V tap" }, sheet = "B1.8",
                    set = function(p) return { primary = p.primary * 415 / 400 } end },
    misadjusted_380 = { name = { fr = "Câblé sur la prise 380 V", en = "Wired to the 380 V tap" }, sheet = "B1.8",
                        set = function(p) return { primary = p.primary * 380 / 400 } end },
    missing = { name = { fr = "Liaison du secondaire à la terre absente", en = "Earth link of the secondary missing" }, sheet = "B1.8",
                set = { link = "1e9 ohm" } },
    loose_terminal = { name = { fr = "Vis de S1 desserrée", en = "Loose screw of S1" }, sheet = "B1.8", set = { screw = "12 ohm" } },
  },
  wear = {
    { law = "W2", fault = "shorted_turns", rate = "exp((temperature - 393) / 14.4) / 7e7" },
    { law = "W9", fault = "loose_terminal", rate = "1 / 5e8" },
  },
  damage = { { fault = "open_primary", when = "temperature > 470", after = "30 s" } },
  care = {
    { every = "8760 h", fr = "Resserrer les bornes, dépoussiérer, relever U1, U2 et le courant à vide",
      en = "Retighten the terminals, blow out the dust, read U1, U2 and the no-load current" },
  },
  spares = {
    { article = "TR-400VA-400-230", same = true, price = 96, stock = 1,
      name = { fr = "Transformateur 400 VA 400/230 V", en = "Transformer 400 VA 400/230 V" } },
    { article = "TR-400VA-MULTI", equivalent = true, price = 112, stock = 1, set = { resistance = "6.4 ohm", reactance = "4.1 ohm" },
      name = { fr = "Transformateur 400 VA 230-400/230 V", en = "Transformer 400 VA 230-400/230 V" },
      remark = { fr = "Même puissance, à coupler sur 400 V", en = "Same power, to be linked for 400 V" } },
    { article = "TR-400VA-400-24", wrong = true, price = 92, stock = 1, set = { secondary = "25.2 V" },
      name = { fr = "Transformateur 400 VA 400/24 V", en = "Transformer 400 VA 400/24 V" } },
  },
  article = "TR-400VA-400-230", price = 96, replace_duration = "40 min",
}
