depanne.api(1)
return {
  depanne.folio {
    id = "P1", trade = "pneumatic", title = { fr = "Air", en = "Air" }, width = 60, height = 40,
    lines = { { "W1", { 0, 0, 9, 0 }, joins = { "G1:L", "R1:2" } } },
  },
}
