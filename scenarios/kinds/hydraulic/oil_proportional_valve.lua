-- Proportional directional valve with its amplifier card: -10 to 10 V between C and 0V, 24 V between L+ and M. Past the dead
-- band the opening follows the command; the card shows a fault and tells current and spool.
depanne.api(1)
return depanne.kind {
  id = "oil_proportional_valve", trade = "hydraulic",
  name = { fr = "Distributeur proportionnel et amplificateur", en = "Proportional valve and amplifier" },
  flags = { "removable", "test_point" },
  terminals = { { "P", "hydraulic" }, { "A", "hydraulic" }, { "B", "hydraulic" }, { "T", "hydraulic" },
                { "C", "electrical" }, { "0V", "electrical" }, { "L+", "electrical" }, { "M", "electrical" } },
  inputs = { "viscosity" },
  signals = { "position", "current", "feedback", "fault", "flow", "flow_pb", "supply_current", "humming" },
  parameters = {
    flow = { unit = "m3/s", default = "6 l/min", min = 1e-7, max = 1 }, -- full open path, at 1 bar
    dead_band = { unit = "1", default = 0.18, min = 0, max = 0.5 },
    compensation = { unit = "1", default = 0.18, min = 0, max = 0.5 },
    gain = { unit = "1", default = 1, min = 0, max = 5 },
    offset = { unit = "1", default = 0, min = -1, max = 1 },
    ramp = { unit = "s", default = "0.1 s", min = 0.001, max = 20 },
    hysteresis = { unit = "1", default = 0.05, min = 0, max = 1 },
    dither = { unit = "1", default = 1, min = 0, max = 1 },
    supply_minimum = { unit = "V", default = "18 V", min = 1, max = 100 },
    transducer = { unit = "1", default = 1, min = 0, max = 1 },
    cable_broken = { unit = "1", default = 0, min = 0, max = 1 },
    leak = { unit = "m3/(s.Pa)", default = "0.0002 l/(min·bar)", min = 0, max = 1e-9 },
  },
  plate = function(p) return "NG6 proportionnel, ±10 V, 0-2,5 A, capteur de position" end,
  laws = function(p)
    local hysteresis = p.hysteresis
    if p.dither < 0.5 then hysteresis = 0.6 end
    local function path(a, b, minus, plus, flow)
      return { "oil_path", nodes = { a, b }, flow = p.flow, at_minus = minus, at_plus = plus, overlap = 0, leak = p.leak,
               reads = { position = "position", viscosity = "viscosity" }, writes = { flow = flow } }
    end
    return {
      { "oil_proportional", nodes = { "C", "0V", "L+", "M" }, dead_band = p.dead_band, compensation = p.compensation, gain = p.gain,
        offset = p.offset, ramp = p.ramp, hysteresis = hysteresis, supply_minimum = p.supply_minimum, transducer = p.transducer,
        cable_broken = p.cable_broken,
        writes = { position = "position", current = "current", feedback = "feedback", fault = "fault" } },
      { "resistor", nodes = { "C", "0V" }, resistance = 100e3 },
      { "resistor", nodes = { "L+", "M" }, resistance = 48, writes = { current = "supply_current" } },
      path("P", "A", 0, 1, "flow"), path("P", "B", 1, 0, "flow_pb"), path("A", "T", 1, 0), path("B", "T", 0, 1),
      { "oil_volume", nodes = { "P" }, volume = 2e-5 }, { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 }, { "oil_volume", nodes = { "T" }, volume = 2e-5 },
      { "condition", value1 = p.dither, writes = { value1 = "humming" } },
    }
  end,
  probes = { u = "position", i = "current", q = "flow", feedback = "feedback" },
  displays = {
    { id = "current", value = "current", unit = "A", resolution = 0.01 },
    { id = "spool", value = "feedback", unit = "%", resolution = 1 },
  },
  senses = {
    { "look", when = "fault > 0.5", fr = "La DEL rouge de la carte est allumée", en = "The card's red LED is lit" },
    { "look", fr = "La DEL verte de la carte est allumée", en = "The card's green LED is lit" },
    { "listen", when = "humming > 0.5 and current > 0.1 A", fr = "La bobine bourdonne légèrement", en = "The coil hums slightly" },
    { "listen", when = "current > 0.1 A", fr = "La bobine est muette", en = "The coil is mute" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  settings = {
    { id = "gain", parameter = "gain", unit = "%", scale = 0.01, min = 20, max = 150, duration = 120, name = { fr = "Potentiomètre de gain", en = "Gain trimmer" } },
    { id = "offset", parameter = "offset", unit = "%", scale = 0.01, min = -20, max = 20, duration = 120, name = { fr = "Potentiomètre de zéro", en = "Zero trimmer" } },
    { id = "ramp", parameter = "ramp", unit = "s", min = 0.01, max = 5, duration = 120, name = { fr = "Potentiomètre de rampe", en = "Ramp trimmer" } },
  },
  faults = {
    seizing = { name = { fr = "Plus d’oscillation : le tiroir colle", en = "No dither: the spool sticks" }, sheet = "B3.7", set = { dither = 0, transducer = 0 } },
    misadjusted = { name = { fr = "Gain déréglé", en = "Gain set wrong" }, sheet = "B3.7", set = { gain = 0.6 } },
    misadjusted_zero = { name = { fr = "Zéro déréglé", en = "Zero set wrong" }, sheet = "B3.7", set = { offset = 0.12 } },
    broken_wire = { name = { fr = "Câble du capteur de position coupé", en = "Cable of the position transducer broken" }, sheet = "B3.7", set = { cable_broken = 1 } },
    dead = { name = { fr = "Carte coupée par son alimentation ondulée", en = "Card switched off by its rippling supply" }, sheet = "B3.7", set = { supply_minimum = "27 V" } },
    clogged = { name = { fr = "Tiroir pollué : hystérésis 15 %", en = "Spool dirty: hysteresis 15 %" }, sheet = "B3.7",
                set = { hysteresis = 0.15, transducer = 0, dead_band = 0.3 } },
  },
  wear = { { law = "W8", fault = "clogged", rate = "abs(position) / 10000 h" } },
  care = { { every = "2000 h", fr = "Relever la courbe commande-courant-tiroir", en = "Record the curve of command, current and spool" } },
  spares = {
    { article = "DP-6", same = true, price = 890, stock = 1, name = { fr = "Distributeur proportionnel NG6 avec carte", en = "Proportional valve NG6 with card" } },
    { article = "DP-6-S", wrong = true, price = 640, stock = 1, set = { transducer = 0, hysteresis = 0.08 },
      name = { fr = "Distributeur proportionnel NG6 sans capteur", en = "Proportional valve NG6 without transducer" } },
  },
  article = "DP-6", price = 890, replace_duration = "60 min",
}
