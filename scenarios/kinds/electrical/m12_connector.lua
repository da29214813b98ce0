-- M12 plug and socket, four pins: 1 brown plus, 2 white, 3 blue 0 V, 4 black signal. A cabinet, B sensor.
depanne.api(1)
local function pin(i, p, shaken)
  return { "contact", nodes = { "A" .. i, "B" .. i }, resistance = p["pin" .. i], normally_closed = 1,
           reads = { command = shaken } }
end
local function pins() return { unit = "ohm", default = "0.005 ohm", min = 1e-4, max = 1e9 } end
return depanne.kind {
  id = "m12_connector", trade = "electrical",
  name = { fr = "Connecteur M12, 4 broches", en = "M12 connector, 4 pins" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" }, { "A3", "electrical" }, { "A4", "electrical" },
                { "B1", "electrical" }, { "B2", "electrical" }, { "B3", "electrical" }, { "B4", "electrical" } },
  signals = { "state_shaking", "state_water", "shaken" },
  parameters = { pin1 = pins(), pin2 = pins(), pin3 = pins(), pin4 = pins(),
    water = { unit = "ohm", default = "1e8 ohm", min = 1, max = 1e9 }, -- between pins 1 and 4
    shaking = { unit = "1", default = 0, min = 0, max = 1 } },
  plate = function(p) return "M12 A, 4 A, IP67" end,
  laws = function(p)
    return {
      { "property", value = p.shaking, writes = { value = "state_shaking" } },
      { "property", value = p.water, writes = { value = "state_water" } },
      { "intermittent", enabled = p.shaking, mean_on = 0.3, mean_off = 1, seed = 12, writes = { active = "shaken" } },
      pin(1, p), pin(2, p), pin(3, p), pin(4, p, "shaken"),
      { "resistor", nodes = { "B1", "B4" }, resistance = p.water },
    }
  end,
  senses = {
    { "look", when = "state_water < 1e6", fr = "Buée et vert-de-gris dans le connecteur", en = "Mist and verdigris in the connector" },
    { "look", fr = "Connecteur vissé, joint en place", en = "Connector screwed, gasket in place" },
    { "touch", when = "state_shaking > 0.5", fr = "L’écrou tourne librement", en = "The nut turns freely" },
    { "touch", fr = "Écrou serré à la main", en = "Nut hand-tight" },
  },
  faults = {
    leaking = { name = { fr = "Eau dans le connecteur : 10 kΩ", en = "Water in the connector: 10 kΩ" }, sheet = "W_8", set = { water = "10 kohm" } },
    leaking_heavy = { name = { fr = "Connecteur noyé : l’entrée flotte entre ses seuils", en = "Flooded connector: the input floats between its thresholds" }, sheet = "PL7",
                      set = { water = "4.7 kohm" } },
    loose_terminal = { name = { fr = "Écrou desserré : intermittent", en = "Nut loose: comes and goes" }, sheet = "W_4", set = { shaking = 1 } },
    no_contact = { name = { fr = "Broche 4 repoussée", en = "Pin 4 pushed back" }, sheet = "W_2", set = { pin4 = "1e9 ohm" } },
    no_contact_pin3 = { name = { fr = "Broche 3 (0 V) repoussée", en = "Pin 3 (0 V) pushed back" }, sheet = "W_3", set = { pin3 = "1e9 ohm" } },
  },
  care = { { every = "4000 h", fr = "Contrôler le serrage et les bouchons IP67", en = "Check the tightening and the IP67 caps" } },
  spares = {
    { article = "M12-4-F", same = true, price = 9, stock = 4, name = { fr = "Connecteur M12 4 broches, codage A", en = "M12 connector, 4 pins, A-coded" } },
    { article = "M12-4-F-C", equivalent = true, price = 12, stock = 2, set = { pin1 = "0.006 ohm" },
      name = { fr = "Connecteur M12 4 broches coudé", en = "M12 connector, 4 pins, angled" } },
    { article = "M12-3-F", wrong = true, price = 8, stock = 2, set = { pin2 = "1e9 ohm", pin4 = "1e9 ohm" },
      name = { fr = "Connecteur M12 sans broches 2 et 4", en = "M12 connector without pins 2 and 4" } },
  },
  article = "M12-4-F", price = 9, replace_duration = "10 min",
}
