-- A row of terminals: each is one potential, whatever number of wires it holds.
depanne.api(1)
return depanne.kind {
  id = "terminal_strip", symbol = "terminal", trade = "electrical",
  name = { fr = "Bornier", en = "Terminal strip" },
  parameters = { pins = { type = "list" } },
  terminals = function(p)
    local list = {}
    for i = 1, #p.pins do list[i] = { p.pins[i], "electrical" } end
    return list
  end,
  laws = function(p) return {} end,
  senses = {
    { "look", fr = "Bornes repérées, conducteurs en place", en = "Terminals marked, wires in place" },
    { "touch", fr = "Bornes froides", en = "Terminals cold" },
  },
  care = { { every = "8000 h", fr = "Resserrer au couple, thermographie en charge", en = "Tighten to torque, thermography under load" } },
  replace_duration = "60 min",
}
