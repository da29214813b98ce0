-- Signal tower: green, orange and red elements with a common minus.
depanne.api(1)
local function element(p, name)
  return { "led", nodes = { name, "C" }, resistance = p[name .. "_resistance"], current_full = 0.06, reversed = p.reversed,
           writes = { light = name } }
end
local function resistance() return { unit = "ohm", default = "400 ohm", min = 10, max = 1e12 } end
return depanne.kind {
  id = "beacon", symbol = "lamp", trade = "electrical",
  name = { fr = "Colonne lumineuse verte, orange, rouge", en = "Signal tower, green, orange, red" },
  flags = { "removable" },
  terminals = { { "green", "electrical" }, { "orange", "electrical" }, { "red", "electrical" }, { "C", "electrical" } },
  nodes = {},
  signals = { "green", "orange", "red" },
  parameters = { green_resistance = resistance(), orange_resistance = resistance(), red_resistance = resistance(),
                 reversed = { unit = "1", default = 0, min = 0, max = 1 } },
  plate = function(p) return "24 V= 3 x 60 mA" end,
  laws = function(p) return { element(p, "green"), element(p, "orange"), element(p, "red") } end,
  senses = {
    { "look", when = "red > 0.5", fr = "Rouge allumé", en = "Red lit", ambient = true },
    { "look", when = "orange > 0.5", fr = "Orange allumé", en = "Orange lit", ambient = true },
    { "look", when = "green > 0.5", fr = "Vert allumé", en = "Green lit" },
    { "look", when = "green > 0.01 or orange > 0.01 or red > 0.01", fr = "Un feu luit à peine", en = "An element glows faintly" },
    { "look", fr = "Colonne éteinte", en = "Tower dark" },
  },
  faults = {
    open_green = { name = { fr = "Feu vert coupé", en = "Green element open" }, sheet = "B1.13", set = { green_resistance = "1e9 ohm" } },
    open_orange = { name = { fr = "Feu orange coupé", en = "Orange element open" }, sheet = "B1.13", set = { orange_resistance = "1e9 ohm" } },
    open_red = { name = { fr = "Feu rouge coupé", en = "Red element open" }, sheet = "B1.13", set = { red_resistance = "1e9 ohm" } },
    worn_red = { name = { fr = "Feu rouge vieilli", en = "Red element aged" }, sheet = "B1.13", set = { red_resistance = "3000 ohm" } },
    wrong_part = { name = { fr = "Colonne câblée à l’envers", en = "Tower wired the wrong way round" }, sheet = "B1.13", set = { reversed = 1 } },
  },
  wear = { { law = "W15", fault = "worn_red", rate = "(red > 0.1) / 50000 h", power = 3 } },
  care = { { every = "720 h", fr = "Essai des feux", en = "Test of the elements" } },
  spares = {
    { article = "COL-VOR-24", same = true, price = 72, stock = 1, name = { fr = "Colonne 3 feux 24 V=", en = "Tower, 3 elements, 24 V DC" } },
    { article = "COL-VOR-24-S", equivalent = true, price = 80, stock = 1, set = { green_resistance = "480 ohm" },
      name = { fr = "Colonne 3 feux 24 V=, 50 mA", en = "Tower, 3 elements, 24 V DC, 50 mA" } },
    { article = "COL-VOR-230", wrong = true, price = 78, stock = 1,
      set = { green_resistance = "60000 ohm", orange_resistance = "60000 ohm", red_resistance = "60000 ohm" },
      name = { fr = "Colonne 3 feux 230 V~", en = "Tower, 3 elements, 230 V AC" } },
  },
  article = "COL-VOR-24", price = 72, replace_duration = "15 min",
}
