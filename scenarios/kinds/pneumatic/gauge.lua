-- Pressure gauge on the line, 0 to 10 bar.
depanne.api(1)
return depanne.kind {
  id = "gauge", trade = "pneumatic",
  name = { fr = "Manomètre", en = "Pressure gauge" },
  flags = { "removable" },
  terminals = { { "P", "pneumatic" } },
  parameters = {
    port_volume = { unit = "m3", default = "2 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "0-10 bar cl. 1,6" end,
  laws = function(p)
    return { { "volume", nodes = { "P" }, volume = p.port_volume } }
  end,
  displays = { { id = "gauge", value = "P", unit = "bar_gauge", resolution = 0.1 } },
  senses = {
    { "look", when = "P > 6.8e5", fr = "L’aiguille est dans le secteur vert, vers 6 bar", en = "The needle is in the green sector, near 6 bar" },
    { "look", when = "P > 1.2e5", fr = "L’aiguille est sous le secteur vert", en = "The needle is below the green sector" },
    { "look", fr = "L’aiguille est à zéro", en = "The needle is at zero" },
  },
  spares = {
    { article = "MA-10", same = true, price = 12, stock = 2, name = { fr = "Manomètre 0-10 bar", en = "Gauge 0-10 bar" } },
  },
  article = "MA-10", price = 12, replace_duration = "10 min",
}
