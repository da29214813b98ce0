-- Oil pressure switch with a closing contact.
depanne.api(1)
return depanne.kind {
  id = "oil_pressure_switch", trade = "electrical",
  name = { fr = "Pressostat hydraulique", en = "Oil pressure switch" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "1", "electrical" }, { "2", "electrical" } },
  signals = { "pressed", "closed", "drip" },
  parameters = {
    rising = { unit = "Pa", default = "70 bar", min = 0, max = 4e7 },
    falling = { unit = "Pa", default = "62 bar", min = 0, max = 4e7 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    drip = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-10 },
  },
  plate = function(p) return string.format("10-160 bar, réglé à %g bar, 24 V= 1 NO", p.rising / 1e5) end,
  laws = function(p)
    return {
      { "oil_volume", nodes = { "P" }, volume = 5e-6 },
      { "oil_gap", nodes = { "P", "reference" }, conductance = p.drip, writes = { flow = "drip" } },
      { "oil_contact", nodes = { "P", "reference" }, rising = p.rising, falling = p.falling, stuck = p.stuck, writes = { closed = "pressed" } },
      { "contact", nodes = { "1", "2" }, resistance = 0.05, stuck = p.contact_stuck, reads = { command = "pressed" }, writes = { closed = "closed" } },
    }
  end,
  senses = {
    { "look", when = "drip > 1e-10", fr = "De l’huile perle au raccord", en = "Oil beads at the fitting" },
    { "look", when = "pressed", fr = "Témoin du pressostat allumé", en = "Indicator of the switch lit" },
    { "look", fr = "Témoin du pressostat éteint", en = "Indicator of the switch dark" },
  },
  settings = {
    { id = "rising", parameter = "rising", unit = "bar", min = 10, max = 160, duration = 180, name = { fr = "Seuil haut", en = "Upper threshold" } },
    { id = "falling", parameter = "falling", unit = "bar", min = 5, max = 150, duration = 180, name = { fr = "Seuil bas", en = "Lower threshold" } },
  },
  faults = {
    misadjusted = { name = { fr = "Seuil dérivé à 110 bar", en = "Threshold drifted to 110 bar" }, sheet = "B3.16", set = { rising = "110 bar", falling = "100 bar" } },
    misadjusted_low = { name = { fr = "Seuil dérivé à 25 bar", en = "Threshold drifted to 25 bar" }, sheet = "B3.16", set = { rising = "25 bar", falling = "20 bar" } },
    stuck = { name = { fr = "Piston bloqué en position repos", en = "Piston stuck at rest" }, sheet = "B3.16", set = { stuck = -1 } },
    welded = { name = { fr = "Contact soudé", en = "Contact welded" }, sheet = "B3.16", set = { contact_stuck = 1 } },
    no_contact = { name = { fr = "Contact qui ne fait plus", en = "Contact does not make" }, sheet = "B3.16", set = { contact_stuck = -1 } },
    leaking = { name = { fr = "Membrane fuyarde", en = "Diaphragm leaking" }, sheet = "B3.16", set = { drip = "0.00003 l/(min·bar)" } },
  },
  wear = { { law = "W1", fault = "no_contact", count = "closed", each = "1 / 2e6" }, { law = "W14", fault = "misadjusted", count = "pressed", each = "1 / 5e6", power = 2 } },
  care = { { every = "2000 h", fr = "Contrôler les seuils au manomètre", en = "Check the thresholds on the gauge" } },
  spares = {
    { article = "PSH-160", same = true, price = 92, stock = 1, name = { fr = "Pressostat 10-160 bar NO", en = "Pressure switch 10-160 bar NO" } },
    { article = "PS-10-NO", wrong = true, price = 58, stock = 1, set = { rising = "5 bar", falling = "4.5 bar" }, name = { fr = "Pressostat d’air 0-10 bar NO", en = "Air pressure switch 0-10 bar NO" } },
  },
  article = "PSH-160", price = 92, replace_duration = "25 min",
}
