depanne.api(1)
return {
  depanne.folio {
    id = "E1", trade = "electrical", title = { fr = "Chauffe", en = "Heating" }, width = 60, height = 40,
    symbols = { { ref = "R1", symbol = "resistor", x = 10, y = 10, rot = 90, pins = { "1", "2" } } },
    lines = { { "W1", { 0, 0, 10, 0 } }, { bus = "L", points = { 0, 5, 60, 5 } }, { "W2", { 0, 9, 10, 9 } } },
    texts = { { 1, 1, { fr = "Bonjour", en = "Hello" } } },
    terminals = { { "R1:1", 10, 8 }, { "R1:2", 10, 12 } },
  },
}
