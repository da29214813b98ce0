depanne.api(1)
return {
  depanne.folio {
    id = "E1", trade = "electrical", title = { fr = "Chauffe", en = "Heating" }, width = 60, height = 40,
    lines = { { "W1", { 0, 0, 9, 0 } }, { "W2", { 0, 5, 9, 5 } }, { "W3", { 0, 9, 9, 9 } } },
  },
}
