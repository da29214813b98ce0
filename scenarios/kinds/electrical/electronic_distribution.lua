-- Electronic 24 V distribution, four channels set from 1 to 10 A, one reset button.
depanne.api(1)
local function channel(p, i)
  return { "electronic_distribution", nodes = { "24V", "Q" .. i, "0V" }, setting = p["setting" .. i],
           resistance = p.resistance, stuck = p["stuck" .. i], reads = { reset = "pushed", on = "on" .. i },
           writes = { closed = "closed" .. i, tripped = "tripped" .. i, current = "current" .. i } }
end
local function button(i)
  return { "on" .. i, control = true, initial = 1, name = { fr = "Touche du canal " .. i, en = "Key of channel " .. i } }
end
return depanne.kind {
  id = "electronic_distribution", trade = "electrical",
  name = { fr = "Module de sélectivité 24 V=, 4 canaux", en = "24 V DC selectivity module, 4 channels" },
  flags = { "removable", "safety", "electronic" },
  terminals = { { "24V", "electrical" }, { "0V", "electrical" }, { "Q1", "electrical" }, { "Q2", "electrical" },
                { "Q3", "electrical" }, { "Q4", "electrical" } },
  signals = { "closed1", "closed2", "closed3", "closed4", "tripped1", "tripped2", "tripped3", "tripped4",
              "current1", "current2", "current3", "current4", "pushed", button(1), button(2), button(3), button(4),
              { "reset", control = true, initial = 0, name = { fr = "Réarmement", en = "Reset" } } },
  parameters = {
    setting1 = { unit = "A", default = "4 A", min = 0.5, max = 10 },
    setting2 = { unit = "A", default = "4 A", min = 0.5, max = 10 },
    setting3 = { unit = "A", default = "4 A", min = 0.5, max = 10 },
    setting4 = { unit = "A", default = "4 A", min = 0.5, max = 10 },
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-3, max = 1e9 },
    stuck1 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck2 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck3 = { unit = "1", default = 0, min = -1, max = 1 },
    stuck4 = { unit = "1", default = 0, min = -1, max = 1 },
    reset_stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "24 V= 4 x 1-10 A" end,
  laws = function(p)
    return {
      { "timer", stuck = p.reset_stuck, reads = { input = "reset" }, writes = { output = "pushed" } },
      channel(p, 1), channel(p, 2), channel(p, 3), channel(p, 4),
    }
  end,
  probes = { i1 = "current1", i2 = "current2", i3 = "current3", i4 = "current4" },
  senses = {
    { "look", when = "tripped1 or tripped2 or tripped3 or tripped4", fr = "Une DEL de canal clignote rouge", en = "A channel LED flashes red" },
    { "look", when = "closed1 and closed2 and closed3 and closed4", fr = "Quatre DEL vertes", en = "Four green LEDs" },
    { "look", fr = "Une DEL de canal est éteinte", en = "A channel LED is dark" },
  },
  settings = {
    { id = "setting1", parameter = "setting1", unit = "A", min = 1, max = 10, duration = 30, name = { fr = "Calibre du canal 1", en = "Setting of channel 1" } },
    { id = "setting2", parameter = "setting2", unit = "A", min = 1, max = 10, duration = 30, name = { fr = "Calibre du canal 2", en = "Setting of channel 2" } },
    { id = "setting3", parameter = "setting3", unit = "A", min = 1, max = 10, duration = 30, name = { fr = "Calibre du canal 3", en = "Setting of channel 3" } },
    { id = "setting4", parameter = "setting4", unit = "A", min = 1, max = 10, duration = 30, name = { fr = "Calibre du canal 4", en = "Setting of channel 4" } },
  },
  faults = {
    dead_channel1 = { name = { fr = "Canal 1 hors service", en = "Channel 1 dead" }, sheet = "B1.10", set = { stuck1 = -1 } },
    misadjusted = { name = { fr = "Canal 1 réglé à 1 A : déclenche sans défaut", en = "Channel 1 set to 1 A: trips without a fault" }, sheet = "B1.10",
                    set = { setting1 = "1 A" } },
    stuck_reset = { name = { fr = "Réarmement inopérant", en = "Reset out of order" }, sheet = "B1.10", set = { reset_stuck = -1 } },
    shorted_channel1 = { name = { fr = "Canal 1 ne coupe plus", en = "Channel 1 does not open any more" }, sheet = "B1.10", set = { stuck1 = 1 } },
    loose_terminal = { name = { fr = "Borne 24 V desserrée", en = "24 V terminal loose" }, set = { resistance = "1.5 ohm" } },
  },
  care = { { every = "8000 h", fr = "Relever le courant de chaque canal, comparer au calibre", en = "Read the current of each channel, compare with its setting" } },
  spares = {
    { article = "SEL-24-4C", same = true, price = 145, stock = 1,
      name = { fr = "Module de sélectivité 4 canaux 1-10 A", en = "Selectivity module, 4 channels 1-10 A" } },
    { article = "SEL-24-4C-B", equivalent = true, price = 152, stock = 1, set = { resistance = "0.03 ohm" },
      name = { fr = "Module de sélectivité 4 canaux, autre marque", en = "Selectivity module, 4 channels, other make" } },
    { article = "SEL-24-4C-1A", wrong = true, price = 130, stock = 1,
      set = { setting1 = "1 A", setting2 = "1 A", setting3 = "1 A", setting4 = "1 A" },
      name = { fr = "Module de sélectivité 4 canaux 1 A fixe", en = "Selectivity module, 4 channels, 1 A fixed" } },
  },
  article = "SEL-24-4C", price = 145, replace_duration = "30 min",
}
