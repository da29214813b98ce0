-- Incoming terminals and the network behind them: TN-S, star point earthed, distribution transformer
-- and feeder as one impedance a phase. Neutral and PE come back to the star point each by its own conductor:
-- 0.30 ohm from phase to PE.
depanne.api(1)
local third = 2.0943951023931953 -- 120 degrees
return depanne.kind {
  id = "mains_supply", trade = "electrical",
  name = { fr = "Arrivée réseau TN-S", en = "TN-S mains supply" },
  terminals = { { "L1", "electrical" }, { "L2", "electrical" }, { "L3", "electrical" },
                { "N", "electrical" }, { "PE", "electrical", "reference" } },
  nodes = { { "star", "electrical" } },
  parameters = {
    voltage = { unit = "V", default = "233.9 V", min = 0, max = 1000 }, -- phase to neutral, no load
    share3 = { unit = "1", default = 1, min = 0, max = 2 }, -- of the voltage on L3
    resistance = { unit = "ohm", default = "0.153 ohm", min = 1e-4, max = 100 },
    reactance = { unit = "ohm", default = "0.0186 ohm", min = 0, max = 100 },
    earthing = { unit = "ohm", default = "0.1485 ohm", min = 1e-3, max = 1e9 }, -- PE conductor
    neutral = { unit = "ohm", default = "0.1485 ohm", min = 1e-3, max = 1e9 },
    rotation = { unit = "1", default = 1, min = -1, max = 1 }, -- -1: L2 and L3 exchanged
    lost1 = { unit = "1", default = 0, min = 0, max = 1 },
    lost2 = { unit = "1", default = 0, min = 0, max = 1 },
    lost3 = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "3 x 400/230 V 50 Hz TN-S" end,
  laws = function(p)
    return {
      { "source_ac", nodes = { "L1", "star" }, voltage = p.voltage, phase = 0,
        resistance = p.resistance, reactance = p.reactance, lost = p.lost1 },
      { "source_ac", nodes = { "L2", "star" }, voltage = p.voltage, phase = -third * p.rotation,
        resistance = p.resistance, reactance = p.reactance, lost = p.lost2 },
      { "source_ac", nodes = { "L3", "star" }, voltage = p.voltage * p.share3, phase = third * p.rotation,
        resistance = p.resistance, reactance = p.reactance, lost = p.lost3 },
      { "resistor", nodes = { "star", "PE" }, resistance = p.earthing },
      { "resistor", nodes = { "N", "star" }, resistance = p.neutral },
    }
  end,
  senses = {
    { "look", fr = "Bornes d’arrivée sous capot transparent, étiquette « Sous tension interrupteur ouvert »",
      en = "Incoming terminals under a clear cover, label “Live with the isolator open”" },
    { "touch", fr = "On ne touche pas : sous tension", en = "Hands off: live" },
  },
  faults = {
    open = { name = { fr = "Phase L1 absente", en = "Phase L1 missing" }, set = { lost1 = 1 } },
    open_l2 = { name = { fr = "Phase L2 absente", en = "Phase L2 missing" }, set = { lost2 = 1 } },
    open_l3 = { name = { fr = "Phase L3 absente en amont", en = "Phase L3 missing upstream" }, sheet = "EL1", set = { lost3 = 1 } },
    dead = { name = { fr = "Réseau absent", en = "Mains missing" }, set = { lost1 = 1, lost2 = 1, lost3 = 1 } },
    misadjusted = { name = { fr = "Tension basse : 90 %", en = "Low voltage: 90 %" }, sheet = "EL2",
                    set = function(p) return { voltage = 0.9 * p.voltage } end },
    misadjusted_unbalance = { name = { fr = "Tensions déséquilibrées de 3 %", en = "Voltages unbalanced by 3 %" }, sheet = "EL3",
                              set = { share3 = 0.91 } },
    broken_wire = { name = { fr = "Neutre coupé", en = "Broken neutral" }, sheet = "EL4", set = { neutral = "1e9 ohm" } },
    moved = { name = { fr = "Deux phases croisées : champ tournant inverse", en = "Two phases exchanged: field turns backwards" },
              sheet = "EL5", set = { rotation = -1 } },
  },
  wear = {
    { law = "W9", fault = "open_l3", rate = "1 / 3e9" },
  },
  care = {
    { every = "8760 h", fr = "Relever les trois tensions, l’ordre des phases, contrôler les bornes à la caméra",
      en = "Read the three voltages and their order, check the terminals with the camera" },
  },
  replace_duration = "120 min",
}
