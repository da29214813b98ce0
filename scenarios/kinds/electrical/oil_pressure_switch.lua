-- Oil pressure switch with a closing contact.
depanne.api(1)
return depanne.kind {
  id = "oil_pressure_switch", trade = "electrical",
  name = { fr = "Pressostat hydraulique", en = "Oil pressure switch" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed", "felt", "drifted", "corroded" },
  parameters = {
    rising = { unit = "Pa", default = "70 bar", min = -1e9, max = 1e9 },
    falling = { unit = "Pa", default = "62 bar", min = -1e9, max = 1e9 },
    drift = { unit = "Pa", default = "0 Pa", min = -1e9, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    lag = { unit = "s", default = "0.005 s", min = 0, max = 1e3 }, -- of the snubber
    share = { unit = "1", default = 1, min = 0, max = 1 }, -- what the diaphragm passes on
  },
  plate = function(p) return "0-160 bar, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "property", value = p.drift, writes = { value = "drifted" } },
      { "property", value = p.contact, writes = { value = "corroded" } },
      { "oil_pressure", nodes = { "P" }, lag = p.lag, share = p.share, writes = { pressure = "felt" } },
      { "threshold", on = p.rising, off = p.falling, drift = p.drift, stuck = p.stuck, reads = { value = "felt" },
        writes = { active = "closed" } },
      { "contact", nodes = { "1", "2" }, resistance = p.contact, reads = { command = "closed" } },
    }
  end,
  senses = {
    { "look", when = "closed", fr = "Témoin allumé", en = "Indicator lit" },
    { "look", fr = "Témoin éteint", en = "Indicator dark" },
  },
  settings = {
    { id = "rising", parameter = "rising", unit = "bar", scale = 1e5, min = 0, max = 160, duration = 180,
      name = { fr = "Point d’enclenchement", en = "Switching point" } },
    { id = "falling", parameter = "falling", unit = "bar", scale = 1e5, min = 0, max = 160, duration = 180,
      name = { fr = "Point de retour", en = "Reset point" } },
  },
  faults = {
    misadjusted = { name = { fr = "Vis de réglage déplacée", en = "Adjusting screw moved" }, sheet = "B1.22", set = { rising = "90 bar" } },
    worn_drift = { name = { fr = "Dérive du seuil", en = "Threshold drifted" }, sheet = "B1.22", set = { drift = "12 bar" } },
    leaking = { name = { fr = "Membrane percée : ne sent plus que la moitié", en = "Pierced diaphragm: feels only half" }, sheet = "B1.22", set = { share = 0.5 } },
    clogged = { name = { fr = "Amortisseur bouché : réagit en retard", en = "Snubber clogged: reacts late" }, sheet = "B1.22", set = { lag = "4 s" } },
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, sheet = "B1.22", set = { contact = "1e9 ohm" } },
    worn = { name = { fr = "Contact oxydé : 4,7 kΩ", en = "Contact oxidised: 4.7 kΩ" }, sheet = "B1.22", set = { contact = "4700 ohm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.22", set = { stuck = 1 } },
  },
  wear = { { law = "W14", fault = "leaking", rate = "1 / 40000 h", power = 6 } },
  care = { { every = "4000 h", fr = "Contrôler les seuils au manomètre en parallèle", en = "Check the points against a gauge in parallel" } },
  spares = {
    { article = "PSH-160-NO", same = true, price = 96, stock = 1, name = { fr = "Pressostat hydraulique", en = "Oil pressure switch" } },
    { article = "PSH-160-NO-E", equivalent = true, price = 110, stock = 1, set = { contact = "0.2 ohm" },
      name = { fr = "Pressostat hydraulique, électronique", en = "Oil pressure switch, electronic" } },
    { article = "PS-10-NO", wrong = true, price = 96, stock = 1, set = { rising = "5 bar", falling = "4.5 bar" },
      name = { fr = "Pressostat pneumatique 0-10 bar", en = "Air pressure switch 0-10 bar" } },
  },
  article = "PSH-160-NO", price = 96, replace_duration = "20 min",
}
