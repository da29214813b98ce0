-- Vacuum switch: its contact closes when the pressure falls to -0.5 bar, opens above -0.4 bar.
depanne.api(1)
return depanne.kind {
  id = "vacuum_switch", trade = "electrical",
  name = { fr = "Vacuostat", en = "Vacuum switch" },
  flags = { "removable" },
  terminals = { { "P", "pneumatic" }, { "1", "electrical" }, { "2", "electrical" } },
  signals = { "closed", "felt", "drifted", "corroded" },
  parameters = {
    rising = { unit = "Pa", default = "-0.5 bar", min = -1e9, max = 1e9 },
    falling = { unit = "Pa", default = "-0.4 bar", min = -1e9, max = 1e9 },
    drift = { unit = "Pa", default = "0 Pa", min = -1e9, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    lag = { unit = "s", default = "0.005 s", min = 0, max = 1e3 }, -- of the snubber
    share = { unit = "1", default = 1, min = 0, max = 1 }, -- what the diaphragm passes on
    port_volume = { unit = "m3", default = "1 ml", min = 1e-9, max = 1e-3 },
  },
  plate = function(p) return "-1-0 bar, 24 V= 1 NO" end,
  laws = function(p)
    return {
      { "property", value = p.drift, writes = { value = "drifted" } },
      { "property", value = p.contact, writes = { value = "corroded" } },
      { "volume", nodes = { "P" }, volume = p.port_volume },
      { "air_pressure", nodes = { "P" }, lag = p.lag, share = p.share, writes = { pressure = "felt" } },
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
    { id = "rising", parameter = "rising", unit = "bar", scale = 1e5, min = -1, max = 0, duration = 180,
      name = { fr = "Point d’enclenchement", en = "Switching point" } },
    { id = "falling", parameter = "falling", unit = "bar", scale = 1e5, min = -1, max = 0, duration = 180,
      name = { fr = "Point de retour", en = "Reset point" } },
  },
  faults = {
    misadjusted = { name = { fr = "Vis de réglage déplacée", en = "Adjusting screw moved" }, sheet = "B1.22", set = { rising = "-0.75 bar" } },
    misadjusted_low = { name = { fr = "Point d’enclenchement réglé à -0,8 bar", en = "Switching point set to -0.8 bar" }, sheet = "VA6", set = { rising = "-0.8 bar" } },
    worn_drift = { name = { fr = "Dérive du seuil", en = "Threshold drifted" }, sheet = "B1.22", set = { drift = "-0.15 bar" } },
    leaking = { name = { fr = "Membrane percée : ne sent plus que la moitié", en = "Pierced diaphragm: feels only half" }, sheet = "B1.22", set = { share = 0.5 } },
    clogged = { name = { fr = "Amortisseur bouché : réagit en retard", en = "Snubber clogged: reacts late" }, sheet = "B1.22", set = { lag = "4 s" } },
    no_contact = { name = { fr = "Contact ne ferme pas", en = "Contact does not make" }, sheet = "B1.22", set = { contact = "1e9 ohm" } },
    worn = { name = { fr = "Contact oxydé : 4,7 kΩ", en = "Contact oxidised: 4.7 kΩ" }, sheet = "B1.22", set = { contact = "4700 ohm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.22", set = { stuck = 1 } },
  },
  wear = { { law = "W14", fault = "leaking", rate = "1 / 40000 h", power = 6 } },
  care = { { every = "4000 h", fr = "Contrôler les seuils au manomètre en parallèle", en = "Check the points against a gauge in parallel" } },
  spares = {
    { article = "VS-1-NO", same = true, price = 61, stock = 1, name = { fr = "Vacuostat", en = "Vacuum switch" } },
    { article = "VS-1-NO-E", equivalent = true, price = 75, stock = 1, set = { contact = "0.2 ohm" },
      name = { fr = "Vacuostat, électronique", en = "Vacuum switch, electronic" } },
    { article = "PS-10-NO", wrong = true, price = 61, stock = 1, set = { rising = "5 bar", falling = "4.5 bar" },
      name = { fr = "Pressostat 0-10 bar NO", en = "Pressure switch 0-10 bar NO" } },
  },
  article = "VS-1-NO", price = 61, replace_duration = "20 min",
}
