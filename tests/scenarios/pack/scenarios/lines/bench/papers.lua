depanne.api(1)
return { depanne.paper { id = "lockout", title = { fr = "Consignation", en = "Lock-out" }, body = { fr = "Ouvrir G1", en = "Open G1" } } }
