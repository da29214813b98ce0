depanne.api(1)
return {
  depanne.folio {
    id = "P1", trade = "pneumatic", title = { fr = "Air", en = "Air" }, width = 60, height = 40,
    lines = { { bus = "", points = { 0, 0, 9, 0 }, joins = { "R1:1", "R1:2" } } },
  },
}
